"""Latin spelling of names in Cyrillic, Greek, Georgian and Armenian; anything else that is not Latin gives ''."""
import unicodedata

TABLE = {}
def pairs(source, target): TABLE.update(zip(source, target.split()))
pairs("абвгдезийклмнопрстуфхцчшщъыьэюяёіїєґўђјљњћџѓќѕ",
      "a b v g d e z i y k l m n o p r s t u f kh ts ch sh shch ' y ' e yu ya yo i yi ye g w dj j lj nj c dz gj kj dz")
TABLE.update({"ж": "zh", "ъ": "", "ь": ""})
pairs("αβγδεζηθικλμνξοπρσςτυφχψω", "a v g d e z i th i k l m n x o p r s s t y f ch ps o")
pairs("აბგდევზთიკლმნოპჟრსტუფქღყშჩცძწჭხჯჰ", "a b g d e v z t i k l m n o p zh r s t u p k gh q sh ch ts dz ts ch kh j h")
pairs("աբգդեզէըթժիլխծկհձղճմյնշոչպջռսվտրցւփքօֆ",
      "a b g d e z e y t zh i l kh ts k h dz gh ch m y n sh o ch p j r s v t r ts w p k o f")
TABLE["ու"] = "u"

def latin(text):
    out = []
    for c in text:
        name = unicodedata.name(c, "")
        if c.isascii() or name.startswith("LATIN"): out.append(c); continue
        base = unicodedata.normalize("NFD", c.lower())[0]
        key = c.lower() if c.lower() in TABLE else base
        if key not in TABLE: return ""
        out.append(TABLE[key].capitalize() if c.isupper() else TABLE[key])
    text = "".join(out)
    return text[:1].upper() + text[1:]
