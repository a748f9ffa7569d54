#!/usr/bin/python3
"""A second reader of Sayso's vaults, written from the chapter on formats alone (src/manual/formats.md).
    second_reader.py verify DIR            exit status 0: nothing is wrong, 1: something is, 2: it cannot look
    second_reader.py open DIR CODE FILE    writes the first take that a receipt code opens to FILE
"""
import base64, contextlib, datetime, hashlib, json, pathlib, re, shutil, sqlite3, sys, tempfile
from argon2.low_level import Type, hash_secret_raw
from cryptography.exceptions import InvalidSignature, InvalidTag
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ed25519, x25519
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.kdf.hkdf import HKDF, HKDFExpand
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

SHA256, RAW, SLOT, NO_HASH = hashes.SHA256(), (Encoding.Raw, PublicFormat.Raw), 512, "0" * 64
BASE58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"
SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
# 32 bytes in base64, in their one form; a stanza for X25519; any other stanza; a whole header of age v1.
BYTES = "[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]"
X25519 = rf"-> X25519 ({BYTES})\n({BYTES})\n"
OTHER = r"->(?! X25519 )(?: [!-~]+)+\n(?:[A-Za-z0-9+/]{64}\n)*[A-Za-z0-9+/]{0,63}\n"
HEADER = rf"age-encryption\.org/v1\n(?:{X25519}|{OTHER})+--- ({BYTES})\n"
ENDS, NAMING = ("erased", "expired"), ("kept", "renewed")
PROOF = [*ENDS, *NAMING, *"resealed ended-by-another purpose-withdrawn copied-by-participant".split(),
         *"copied-by-another held released unsealed received let-go".split()]
REASONS = ("claim", "law", "asked")
OUTCOMES = ("resolved", "refused", "moot")

def digest(text):
    return hashlib.sha256(text.encode()).hexdigest()

def parts_digest(*parts):
    parts = [part if isinstance(part, bytes) else b"" if part is None else str(part).encode() for part in parts]
    return hashlib.sha256(b"".join(len(part).to_bytes(8, "big") + part for part in parts)).hexdigest()

def day_after(day):
    """The first moment after a day."""
    with contextlib.suppress(TypeError, ValueError):
        return f"{datetime.date.fromisoformat(day) + datetime.timedelta(days=1)}T00:00:00.000000Z"
    return ""

def signing_key(text):
    """The 32 bytes of a key `did:key:z6Mk…`."""
    number = sum(BASE58.index(letter) * 58 ** place for place, letter in enumerate(reversed(text[9:])))
    if not text.startswith("did:key:z6Mk") or number >> 256 != 0xED01:
        raise ValueError("no Ed25519 key")
    return (number & (1 << 256) - 1).to_bytes(32, "big")

def x25519_stanzas(header):
    """The share and the wrapped key for each recipient in a header of age v1; none where it is no such header."""
    stanzas = re.findall(X25519, header) if re.fullmatch(HEADER, header) else []
    return [[base64.b64decode(text + "=") for text in stanza] for stanza in stanzas]

class Vault:
    """What a vault holds, read once, and what is wrong with it."""
    def __init__(self, folder):
        self.folder, self.wrong = pathlib.Path(folder, "vault"), []
        # A copy of the database is read, with its log where there is one, so that nothing is changed.
        with tempfile.TemporaryDirectory() as copy:
            for file in self.folder.glob("ledger.db*"):
                shutil.copy(file, copy)
            database = sqlite3.connect(f"file:{copy}/ledger.db?mode=rw", uri=True)
            database.row_factory = sqlite3.Row
            looks = [database.execute(f"PRAGMA {name}_check").fetchall() for name in ("integrity", "foreign_key")]
            self.check([tuple(row) for row in sum(looks, [])] == [("ok",)], "damage, or a row that belongs to nothing")
            version = database.execute("PRAGMA user_version").fetchone()[0]
            for (table,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall():
                setattr(self, table, [dict(row) for row in database.execute(f"SELECT * FROM {table} ORDER BY 1")])
            database.close()
        self.meta = {row["key"]: row["value"] for row in self.meta}
        self.slots = (self.folder / "keys.slots").read_bytes()
        self.files = {file.name: file.stat().st_size for file in (self.folder / "media").iterdir()}
        if version != 1 or self.slot(0) != "sayso keys 1\n" or len(self.meta["salt"]) != 16 or not (self.folder / "ring").is_dir():
            raise OSError("another form of ledger or of keys, or no ring")
        self.by_seq = {event["seq"]: event for event in self.event}

    def check(self, holds, text):
        if not holds:
            self.wrong.append(text)

    def slot(self, number):
        return self.slots[number * SLOT:(number + 1) * SLOT].rstrip(b"\0").decode("latin-1")

    def header(self, take):
        return "".join(self.slot(int(number)) for number in re.findall(r"\d+", take["slots"] or ""))

    def takes_of(self, row):
        """The takes of a submission and of its group, by position."""
        return sorted((take for take in self.take if take["submission"] == row["id"] or take["party"] is not None
                       and take["party"] == row["party"]), key=lambda take: take["position"])

    def verify(self):
        emptied, self.said = self.find_emptied(), {}
        for event in self.event:
            filled = any(event[name] for name in ("nonce", "at", "actor", "body")) or event["record"] is not None
            self.check(filled != (event["seq"] in emptied), f"event {event['seq']} was emptied, or should be")
            self.said[event["seq"]] = self.read_event(event) if filled else {}
        for part in (self.chain, self.writers, self.keys, self.words, self.records, self.said_of, self.holds,
                     self.complaints, self.copies, self.takes, self.places, self.lists):
            part()

    def find_emptied(self):
        """The numbers of all events that have to be empty."""
        today, emptied = datetime.datetime.now(datetime.timezone.utc).date().isoformat(), set()
        for over in [event for event in self.event if event["kind"] == "proof-expired"]:
            end, days = self.by_seq.get(over["names"], over), (over["at"][:10], self.event[-1]["at"][:10], today)
            right = end["kind"] in ENDS and end["seq"] < over["seq"] and min(days) > (end["proof_until"] or "~")
            self.check(right, f"event {over['seq']} names no end whose proof is over")
            for event in self.event[self.event.index(end)::-1] if right else []:
                if event["subject"] == end["subject"] and event["kind"] in PROOF:
                    agreed = self.by_seq.get(event["names"], {"kind": None})
                    emptied |= {event["seq"]} | ({agreed["seq"]} if agreed["kind"] == "agreed" else set())
                    if event["kind"] == "kept":
                        break
        return emptied

    def read_event(self, event):
        """Checks the columns of an event that was not emptied, and gives what its body says."""
        rest = [event[name] for name in ("nonce", "at", "actor", "record", "body")]
        self.check(event["rest"] == parts_digest("sayso event rest 1", *rest), f"event {event['seq']}: another rest")
        subject = event["record"] and parts_digest("sayso record 1", event["record"])
        self.check(subject == event["subject"], f"event {event['seq']}: another subject")
        said = None
        with contextlib.suppress(ValueError):
            said = json.loads(event["body"] or "{}")
        canonical = json.dumps(said, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
        self.check(event["body"] in ("", canonical), f"event {event['seq']}: its body is not canonical JSON")
        return said if isinstance(said, dict) else {}

    def chain(self):
        keys, before = {row["n"]: row["key"] for row in self.writer}, NO_HASH
        for place, event in enumerate(self.event, 1):
            self.check(event["seq"] == place and event["prev"] == before, f"event {place} follows another")
            rest = [event[name] for name in ("prev", "kind", "subject", "names", "proof_until", "rest")]
            before = parts_digest("sayso event 1", event["seq"], keys.get(event["writer"]), *rest)
            self.check(event["hash"] == before, f"event {place} has another hash")

    def writers(self):
        """Each key that wrote the ledger has signed the last event that it wrote."""
        signed = {row["writer"]: row for row in self.signature}
        self.check(set(signed) <= {row["n"] for row in self.writer}, "a signature of no writer")
        for row in self.writer:
            own = [event for event in self.event if event["writer"] == row["n"]]
            try:
                head = f"sayso head 1\n{signed[row['n']]['seq']}\n{own[-1]['hash']}\n"
                ed25519.Ed25519PublicKey.from_public_bytes(signing_key(row["key"])).verify(
                    signed[row["n"]]["signature"], head.encode())
                begins = own[0]["kind"] == "writer" and self.said[own[0]["seq"]].get("key") == row["key"]
                self.check(begins or row["n"] == 1, f"writer {row['n']} does not begin with its own key")
                seed = bytes.fromhex((self.folder / "writer.key").read_text())
                key = ed25519.Ed25519PrivateKey.from_private_bytes(seed).public_key().public_bytes(*RAW)
                self.check(row != self.writer[-1] or key == signing_key(row["key"]), "writer.key is another")
            except (InvalidSignature, ValueError, LookupError, OSError):
                self.check(False, f"writer {row['n']}: no key, event or signature of its last one")

    def keys(self):
        """The keys of the organisation and of staff against the events that tell of them."""
        numbers = [self.meta[name].to_bytes(4, "big") for name in ("stretch_memory_kib", "stretch_passes")]
        keys, staff = {1: self.meta["organisation"]}, {}
        created = [self.said[event["seq"]].get("keys") for event in self.event if event["kind"] == "created"]
        made = parts_digest("sayso keys 1", self.meta["organisation"], self.meta["salt"], *numbers)
        self.check(created == [made], "the vault was made with other keys")
        for event in self.event:
            said, kind = self.said[event["seq"]], event["kind"]
            if kind == "organisation-key":
                keys.setdefault(said.get("number"), said.get("key"))
            elif kind in ("staff-added", "staff-removed"):
                staff[said.get("name")] = (said.get("key"), said.get("role")) if said.get("key") else None
        self.check({row["n"]: row["key"] for row in self.organisation_key} == keys, "other keys of the organisation")
        here = {row["name"]: (row["key"], row["role"]) for row in self.staff}
        self.check({**dict.fromkeys(staff), **here} == staff, "other staff")

    def words(self):
        """Disclosures and campaigns under their digests, and whether all that events tell of are there."""
        campaigns = [{name: row[name] for name in ("digest", "id", "version")} for row in self.campaign]
        for row in self.campaign + self.disclosure:
            self.check(digest(row.get("source", row.get("text"))) == row["digest"], f"words {row['digest']}: changed")
        known = {row["digest"] for row in self.disclosure} | {None}
        for seq, said in self.said.items():
            here = said.get("notice") in known and said.get("campaign") in campaigns + [None]
            self.check(here, f"event {seq}: its disclosure or campaign is missing")

    def records(self):
        """Every submission and its uses against what the events of its record say."""
        begun, states, ended, gone = {}, {}, set(), set()
        for event in [event for event in self.event if event["subject"]]:
            subject, said, kind = event["subject"], self.said[event["seq"]], event["kind"]
            comes = kind == "received" or (subject in begun and subject not in gone) != (kind == "kept")
            self.check(subject not in ended and comes, f"event {event['seq']}: order")
            begun[subject] = event["record"]
            gone = gone | {subject} if kind == "let-go" else gone - {subject}
            state = states.setdefault(subject, {"withdrawn": {}})
            if kind in NAMING and said:
                agreed = self.by_seq.get(event["names"], {"kind": None})
                self.check(agreed["kind"] == "agreed" and digest(agreed["body"]) == said["agreement"],
                           f"event {event['seq']} names another agreement")
                for box in self.said.get(event["names"], {}).get("ticked", []):
                    state["withdrawn"].pop(box.get("purpose"), None)
            said = said.get("kept") or {"rows": None} if kind == "ended-by-another" else said
            if "rows" in said:
                there = {use: six_places(at) for use, at in said.get("withdrawn", {}).items()}
                states[subject] = {**said, "withdrawn": there if kind == "received" else state["withdrawn"]}
            elif kind == "purpose-withdrawn":
                state["withdrawn"].setdefault(said.get("purpose"), event["at"])
            elif kind in ENDS:
                ended.add(subject)
        live = {begun[subject]: states[subject] for subject in begun if subject not in ended | gone}
        self.check(set(live) == {row["id"] for row in self.submission}, "other submissions than the events tell of")
        self.check({use["submission"] for use in self.purpose} <= set(live), "uses of no submission")
        for row in [row for row in self.submission if row["id"] in live]:
            self.as_told(row, live[row["id"]])

    def said_of(self):
        """What staff say of each submission against the newest event that tells of it."""
        told = {}
        for event in self.event:
            if event["kind"] in ("marked", "noted", "ended-by-another", "let-go"):
                told[event["subject"]] = self.said[event["seq"]].get("marks", NO_HASH)
        rows = {parts_digest("sayso record 1", row["submission"]): self.marks_digest(row) for row in self.marks}
        for row in self.submission:
            subject = parts_digest("sayso record 1", row["id"])
            same = rows.pop(subject, NO_HASH) == told.get(subject, NO_HASH)
            self.check(same, f"record {row['id']}: other marks or another note than told")
        self.check(not rows, "marks of no submission")

    def holds(self):
        """The hold on each submission against the newest event that tells of one."""
        told, rows = {}, {row["submission"]: (row["event"], row["until"]) for row in self.hold}
        for event in self.event:
            if event["kind"] in ("held", "released", "ended-by-another", "let-go"):
                told[event["subject"]] = event if event["kind"] == "held" else None
        for row in self.submission:
            event = told.get(parts_digest("sayso record 1", row["id"]))
            expected = event and (event["seq"], self.held_until(event))
            self.check(rows.pop(row["id"], None) == expected, f"record {row['id']}: another hold than told")
        self.check(not rows, "a hold of no submission")

    def is_digest(self, text):
        return isinstance(text, str) and re.fullmatch("[0-9a-f]{64}", text) is not None

    def is_day(self, text):
        with contextlib.suppress(TypeError, ValueError):
            return datetime.date.fromisoformat(text).isoformat() == text

    def held_until(self, event):
        """The last day of a hold; none where the event does not tell of one."""
        said = self.said[event["seq"]]
        with contextlib.suppress(TypeError, ValueError):
            datetime.date.fromisoformat(said.get("until"))
            one_line = isinstance(said.get("reference", ""), str)
            return said["until"] if said.get("because") in REASONS and one_line else None

    def marks_digest(self, row):
        words = [row[name] for name in ("nonce", "mark", "rating")]
        return parts_digest("sayso marks 1", *words, self.header(row), row["suite"], row["vault_key"], row["note"])

    def complaints(self):
        """The file of complaints against the events that tell of each."""
        told = {}
        for event in [event for event in self.event if event["kind"].startswith("complain")]:
            said, kind, own = self.said[event["seq"]], event["kind"], told.get(event["names"])
            if kind == "complained" and self.is_day(said.get("due")) and self.is_digest(said.get("sealed")):
                own = {name: said.get(name) for name in ("number", "due", "sealed")}
                told[event["seq"]] = {**own, "answered": None, "kept_until": None}
                right = event["names"] is None and isinstance(said.get("number"), str)
            else:
                right = own is not None and own["number"] == said.get("number")
            if right and kind == "complaint-resealed":
                own["sealed"], right = said.get("sealed"), self.is_digest(said.get("sealed"))
            elif right and kind == "complaint-answered":
                right = own["answered"] is None and said.get("outcome") in OUTCOMES and self.is_day(said.get("kept_until"))
                own.update(answered=event["seq"], kept_until=said.get("kept_until"))
            elif kind == "complaint-erased" and right:
                right = own["answered"] is not None
                del told[event["names"]]
            self.check(right, f"event {event['seq']}: of no complaint that is there, or of another")
        for row in self.complaint:
            parts = [row["number"], row["due"], self.header(row), row["suite"], row["vault_key"], row["sealed"]]
            stands = {**{name: row[name] for name in ("number", "due", "answered", "kept_until")},
                      "sealed": parts_digest("sayso complaint 1", *parts)}
            self.check(told.pop(row["event"], None) == stands, f"complaint {row['number']}: other than told")
        self.check(not told, "a complaint is missing")

    def copies(self):
        """The register of copies against the events that tell of each, and of what became of those who are in it."""
        people, told, gone = {}, {}, {}
        for row in self.copied:
            people.setdefault(row["copy"], set()).add(row["record"])
        for event in self.event:
            said, kind = self.said[event["seq"]], event["kind"]
            if kind == "exported":
                same = {**said, "names": event["names"]}
                if same.pop("again", False):
                    known = event["record"] in told.get(said.get("copy"), {"people": []})["people"]
                    self.check(known, f"event {event['seq']}: made again before it was made")
                    continue
                made = told.setdefault(said.get("copy"), {"n": event["seq"], "said": same, "people": []})
                self.check(made["said"] == same, f"event {event['seq']}: another copy of the same number")
                made["people"].append(event["record"])
            elif kind == "copy-gone":
                gone[event["names"]] = (said.get("copy"), event["seq"])
        self.check({row["id"] for row in self.copy} == set(told), "other copies than the events tell of")
        rows = {row["n"]: (row["id"], row["gone"]) for row in self.copy if row["gone"] is not None}
        self.check(rows == gone, "copies gone as nothing tells, or not gone")
        for row in [row for row in self.copy if row["id"] in told]:
            made = told[row["id"]]
            names = ("id", "export", "purpose", "takedown_within", "n")
            said = [made["said"].get(name) for name in ("copy", "names", "purpose", "takedown_within")] + [made["n"]]
            begun = self.by_seq.get(row["export"], {"kind": None})["kind"]
            same = [row[name] for name in names] == said and people.get(row["n"]) == set(made["people"])
            self.check(same and begun == (row["export"] and "export-begun"), f"copy {row['id']}: other than told")
            self.check(self.copy_stands(row, made), f"copy {row['id']}: up to another day, or ended at another time")

    def copy_stands(self, row, made):
        """Whether a copy's last day and end follow from what happened to those who are in it."""
        until, ended, uses, lost = made["said"].get("until"), None, {}, False
        for event in [event for event in self.event if event["subject"] in
                      {parts_digest("sayso record 1", person) for person in made["people"]}]:
            said, kind, over = self.said[event["seq"]], event["kind"], day_after(until)
            if kind in (*NAMING, "received") and said:
                uses[event["subject"]] = said["uses"].get(row["purpose"])
            if event["seq"] <= made["n"]:
                continue
            lost = lost or not event["nonce"]
            taken_back = kind in (*ENDS, "ended-by-another", "let-go")
            taken_back |= kind == "received" and row["purpose"] in said.get("withdrawn", {})
            if taken_back or kind == "purpose-withdrawn" and said.get("purpose") == row["purpose"]:
                ended = ended or min(event["at"], over)
            elif kind in ("renewed", "received") and not ended and any(uses.values()):
                ended, until = (over, until) if over <= event["at"] else (None, min(filter(None, uses.values())))
        return row["ended_at"] is not None if lost else (row["until"], row["ended_at"]) == (until, ended)

    def rows(self, row):
        """The digest of a submission's person and takes, and how many takes there are."""
        parts, takes = [self.slot(row["slot"])], self.takes_of(row)
        for take in takes:
            parts += [take[name] for name in ("id", "facts", "taken_at", "party")] + [self.header(take)]
            numbers = ("position", "suite", "vault_key", "payload_bytes")
            parts += [take[name].to_bytes(8, "big", signed=True) for name in numbers]
        return {"rows": parts_digest(*parts) if takes else NO_HASH, "takes": len(takes)}

    def as_told(self, row, told):
        """A submission against its newest state, as an event tells it."""
        lines, group = self.slot(row["slot"]).split("\n"), told.get("group") or {"people": 1}
        uses = [use for use in self.purpose if use["submission"] == row["id"]]
        tag = int(parts_digest("sayso participant tag 1", self.meta["salt"], lines[0])[:4], 16)
        self.check(len(lines) == 3 and lines[2] == "" and row["tag"] == tag, f"record {row['id']}: participant")
        stands = {"notice": row["disclosure"], "agreement": digest(row["answer"]), "kept_at": row["kept_at"],
                  "clock_said": row["clock_said"], "sealed_until": row["sealed_until"],
                  "uses": {use["id"]: use["expires_on"] for use in uses},
                  **self.rows(row)}
        for name, value in stands.items():
            self.check(value == told.get(name), f"record {row['id']}: other {name} than told")
        same = (row["party"], row["people"], row["ended_at"]) == tuple(map(group.get, ("id", "people", "ended_at")))
        self.check(same and row["last_day"] == self.last_day(row, uses), f"record {row['id']}: group or last day")
        for use in uses:
            at = use["withdrawn_at"] and six_places(use["withdrawn_at"])
            self.check(at == told["withdrawn"].get(use["id"]), f"record {row['id']}: withdrawn at another time")

    def last_day(self, row, uses):
        """The last day of its uses; in a group that has not ended no later than that of a use that all have; where it is
        held no earlier than the last day of the hold."""
        group = {other["id"] for other in self.submission if other["party"] == row["party"] and not row["ended_at"]}
        own, shared = max((use["expires_on"] for use in uses), default=None), {}
        for use in [use for use in self.purpose if row["party"] and use["submission"] in group]:
            shared.setdefault(use["id"], []).append(use["expires_on"])
        common = [min(days) for days in shared.values() if len(days) == row["people"]]
        agreed = min(own, max(common)) if own and common else own
        events = {row["submission"]: self.by_seq.get(row["event"]) for row in self.hold}
        held = events.get(row["id"])
        held = self.held_until(held) if held and held["kind"] == "held" else None
        return max(agreed, held) if agreed and held else agreed

    def takes(self):
        """Every take: its owner, header and file."""
        rows, keys = {row["id"]: row for row in self.submission}, {row["n"] for row in self.organisation_key}
        for take in self.take:
            row, place = rows.get(take["submission"], {"party": "", "people": 0}), f"take {take['id']}"
            sealed_for = 1 + (row["people"] if take["party"] else 1)
            self.check(len(x25519_stanzas(self.header(take))) == sealed_for, f"{place}: no header, or for others")
            self.check(take["party"] in (None, row["party"]) and row["party"] != "", f"{place}: its person or group")
            self.check(take["suite"] == 1 and take["vault_key"] in keys, f"{place}: suite or key")
            self.check(self.files.get(take["id"] + ".age") == take["payload_bytes"], f"{place}: its file")
        named = {take["id"] + ".age" for take in self.take} - {row["take"] + ".age" for row in self.doomed}
        self.check(set(self.files) <= named, "files of no take, or of one that is erased")

    def places(self):
        """Each slot is named once, what is not named is empty, and others than the owner read nothing."""
        named = [0] + [row["slot"] for row in self.submission]
        headers = [row["slots"] or "" for row in self.take + self.marks + self.complaint + self.fleet_epoch]
        named += [int(number) for slots in headers for number in re.findall(r"\d+", slots)]
        taken, given = set(named), set(range(self.meta["slots_end"]))
        given -= {row["slot"] for row in self.free_slot + self.doomed_slot}
        self.check(len(taken) == len(named) and taken <= given, "a slot is named twice, though free or past the end")
        for number in range(-(-len(self.slots) // SLOT)):
            self.check(re.fullmatch("[\n -~]+" if number in taken else "", self.slot(number)), f"slot {number}: text")
        for file in [self.folder, *self.folder.rglob("*"), *self.folder.parent.glob("*.key.age")]:
            self.check(file.stat().st_mode & 0o077 == 0, f"others can read {file.name}")

    def lists(self):
        """Under which lists each submission stands, and how many are counted in each."""
        names, found = {row["n"]: row["name"] for row in self.facet}, {row["n"]: set() for row in self.submission}
        for entry in self.entry:
            found.setdefault(entry["submission"], set()).add((names.get(entry["facet"]), entry["day"]))
        for row in self.facet:
            counted = sum(entry["facet"] == row["n"] for entry in self.entry)
            self.check(row["entries"] == counted, f"list {row['name']}: another number than stands in it")
        for row in self.submission:
            expected = None
            with contextlib.suppress(ValueError, LookupError, TypeError):
                day = (datetime.date.fromisoformat(row["kept_at"][:10]) - datetime.date(1970, 1, 1)).days
                expected = {(name, day) for name in self.lists_of(row)}
            self.check(found[row["n"]] == expected, f"record {row['id']}: stands in other lists than it should")

    def lists_of(self, row):
        """The names of the lists that a submission stands in."""
        words = json.loads({it["digest"]: it["text"] for it in self.disclosure}[row["disclosure"]])
        uses = [it["id"] for it in self.purpose if it["submission"] == row["id"] and it["withdrawn_at"] is None]
        kinds = {json.loads(take["facts"])["kind"] for take in self.takes_of(row)} & {"voice", "photo"}
        said = next((it for it in self.marks if it["submission"] == row["id"]), dict.fromkeys(["mark", "rating", "note"]))
        held = any(it["submission"] == row["id"] for it in self.hold)
        names = ["all", "state:" + ("ended" if row["ended_at"] else "given" if uses else "withdrawn")]
        names += ["language:" + words["language"], "campaign:" + words["campaign"]["id"]]
        names += ["use:" + use for use in uses] + ["kind:" + kind for kind in kinds]
        names += [f"{name}:{said[name]}" for name in ("mark", "rating") if said[name] is not None]
        return names + ["note"] * (said["note"] is not None) + ["hold"] * held

def six_places(time):
    """A time with six places after the second."""
    whole, _, places = time.rstrip("Z").partition(".")
    return f"{whole}.{places:0<6.6}Z"

def receipt_keys(meta, code):
    """What a receipt code opens with (X25519), and what signs its holder's orders (Ed25519)."""
    values = [SYMBOLS.index(symbol) for symbol in code.replace("-", "")]
    if len(values) != 16 or sum(value * 32 ** (14 - at) for at, value in enumerate(values[:15])) % 37 != values[15]:
        raise ValueError("no receipt code")
    passes, kib = meta["stretch_passes"], meta["stretch_memory_kib"]
    stretched = hash_secret_raw(bytes(values), meta["salt"], passes, kib, parallelism=1, hash_len=32, type=Type.ID)
    opens, orders = (HKDFExpand(SHA256, 32, info).derive(stretched)
                     for info in (b"sayso receipt key 1", b"sayso order key 1"))
    return x25519.X25519PrivateKey.from_private_bytes(opens), ed25519.Ed25519PrivateKey.from_private_bytes(orders)

def open_take(vault, code, target):
    """Writes the first take of the first submission of a receipt code."""
    secret, orders = receipt_keys(vault.meta, code)
    public, signs = secret.public_key().public_bytes(*RAW), orders.public_key().public_bytes(*RAW)
    row = next(row for row in vault.submission if signing_key(vault.slot(row["slot"]).split("\n")[1]) == signs)
    take = vault.takes_of(row)[0]
    for share, body in x25519_stanzas(vault.header(take)):
        shared = secret.exchange(x25519.X25519PublicKey.from_public_bytes(share))
        wrap = HKDF(SHA256, 32, share + public, b"age-encryption.org/v1/X25519").derive(shared)
        with contextlib.suppress(InvalidTag):
            file_key = ChaCha20Poly1305(wrap).decrypt(bytes(12), body, None)
    sealed = (vault.folder / "media" / (take["id"] + ".age")).read_bytes()
    payload = ChaCha20Poly1305(HKDF(SHA256, 32, sealed[:16], b"payload").derive(file_key))
    pieces = [sealed[at:at + 65552] for at in range(16, len(sealed), 65552)]
    nonces = (at.to_bytes(11, "big") + bytes([at == len(pieces) - 1]) for at in range(len(pieces)))
    pathlib.Path(target).write_bytes(b"".join(map(payload.decrypt, nonces, pieces, [None] * len(pieces))))

def main(command, folder, *words):
    try:
        vault = Vault(folder)
        open_take(vault, *words) if command == "open" else vault.verify()
    except (OSError, sqlite3.Error, LookupError, OverflowError, TypeError) as error:
        print("cannot look:", repr(error))
        return 2
    print(*vault.wrong or ["nothing is wrong"], sep="\n")
    return 1 if vault.wrong else 0

if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
