#!/usr/bin/python3
"""Changes a vault in some three hundred ways, and prints each of which `sayso verify` and the second reader disagree.

    mutations.py VAULT SAYSO [WORD]    with a WORD: what both say of the changes whose names have it

The vault is the one that tests/vault/second_reader.rs makes. A change that is *signed* is made by somebody who has the
writer's key: the chain is hashed and signed anew after it.
"""
import contextlib
import io
import json
import os
import pathlib
import random
import shutil
import sqlite3
import subprocess
import sys
import tempfile

from cryptography.hazmat.primitives.asymmetric import ed25519

import second_reader
from second_reader import NO_HASH, SLOT, digest, parts_digest

AT, LATER = "2026-11-26T12:00:00.000000Z", "2126-11-26T12:00:00.000000Z"
EMPTY = "nonce = '', at = '', actor = '', body = '', record = NULL"
MUTATIONS = []


def canonical(value):
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


class Changed:
    """A copy of the vault that is changed."""

    def __init__(self, folder):
        self.folder, self.vault = folder, os.path.join(folder, "vault")
        self.db = sqlite3.connect(os.path.join(self.vault, "ledger.db"), isolation_level=None)
        self.db.row_factory = sqlite3.Row
        self.names = {"strange": "ab" * 16}
        self.names.update(self.one("""SELECT
            (SELECT id FROM submission WHERE party IS NULL ORDER BY n DESC LIMIT 1) AS plain,
            (SELECT id FROM submission WHERE party IS NULL ORDER BY n DESC LIMIT 1 OFFSET 1) AS other,
            (SELECT submission FROM purpose WHERE withdrawn_at IS NOT NULL) AS withdrawn,
            (SELECT record FROM event WHERE kind = 'renewed') AS renewed,
            (SELECT id FROM submission WHERE party IS NOT NULL AND ended_at IS NULL ORDER BY n LIMIT 1) AS first,
            (SELECT id FROM submission WHERE party IS NOT NULL AND ended_at IS NULL ORDER BY n DESC LIMIT 1) AS second,
            (SELECT record FROM event WHERE kind = 'erased' AND nonce <> '' ORDER BY seq LIMIT 1) AS ender,
            (SELECT record FROM event WHERE kind = 'erased' ORDER BY seq DESC LIMIT 1) AS erased"""))
        self.names["key"] = self.read().slot(self.row("plain")["slot"]).split("\n")[0]
        self.names["free"] = self.one("SELECT slot FROM free_slot UNION ALL SELECT slot FROM doomed_slot")["slot"]
        self.end = self.read().meta["slots_end"]

    def read(self):
        return second_reader.Vault(self.folder)

    def sql(self, text, /, **more):
        return [dict(row) for row in self.db.execute(text, {**self.names, **more}).fetchall()]

    def one(self, text, /, **more):
        return self.sql(text, **more)[0]

    def row(self, who):
        return self.one(f"SELECT * FROM submission WHERE id = :{who}")

    def take(self, who):
        return self.one(f"SELECT * FROM take WHERE submission = :{who} ORDER BY position")

    def write_slot(self, number, text):
        self.write(number * SLOT, text.encode("latin-1").ljust(SLOT, b"\0"))

    def write(self, at, data):
        with open(os.path.join(self.vault, "keys.slots"), "r+b") as file:
            os.pwrite(file.fileno(), data, at)

    def change_state(self, who, change):
        """Another body of the newest event that says how somebody's record stands."""
        event = self.one(f"""SELECT seq, body FROM event WHERE record = :{who}
            AND kind IN ('kept', 'renewed', 'resealed') ORDER BY seq DESC""")
        said = {**json.loads(event["body"]), **change}
        said = {name: value for name, value in said.items() if value is not None}
        self.sql("UPDATE event SET body = :body WHERE seq = :seq", body=canonical(said), seq=event["seq"])

    def tell_rows(self, who="plain"):
        self.change_state(who, self.read().rows(self.row(who)))

    def append(self, kind, who=None, body=None, names=None, until=None, at=AT, actor="program", writer=2):
        record = who and self.names[who]
        seq = self.one("SELECT max(seq) + 1 AS next FROM event")["next"]
        self.db.execute("INSERT INTO event VALUES (?, ?, ?, ?, ?, ?, '', '', ?, ?, ?, ?, ?, ?)", (
            seq, writer, kind, record and parts_digest("sayso record 1", record), names, until, f"new {seq}",
            digest(str(seq))[:32], at, actor, record, "" if body is None else canonical(body)))

    def sign(self):
        """Hashes the chain anew, and signs it for both writers."""
        keys = {row["n"]: row["key"] for row in self.sql("SELECT * FROM writer")}
        before, last = NO_HASH, {}
        self.db.execute("BEGIN")
        for event in self.sql("SELECT * FROM event ORDER BY seq"):
            rest = [event[name] for name in ("nonce", "at", "actor", "record", "body")]
            rest = parts_digest("sayso event rest 1", *rest) if any(rest) else event["rest"]
            names = None if event["names"] is None else str(event["names"])
            after = parts_digest("sayso event 1", str(event["seq"]), keys.get(event["writer"]), before, event["kind"],
                                 event["subject"], names, event["proof_until"], rest)
            self.db.execute("UPDATE event SET prev = ?, rest = ?, hash = ? WHERE seq = ?",
                            (before, rest, after, event["seq"]))
            before, last[event["writer"]] = after, (event["seq"], after)
        for file, writer in (("first-writer.key", 1), ("vault/writer.key", 2)):
            seed = bytes.fromhex(pathlib.Path(self.folder, file).read_text())
            seq, head = last[writer]
            key = ed25519.Ed25519PrivateKey.from_private_bytes(seed)
            signature = key.sign(f"sayso head 1\n{seq}\n{head}\n".encode())
            self.db.execute("INSERT OR REPLACE INTO signature VALUES (?, ?, ?)", (writer, seq, signature))
        self.db.execute("COMMIT")


def add(name, change, signed=False):
    MUTATIONS.append(("signed: " * signed + name, change, signed))


def sql(name, text, signed=False, /, **more):
    add(name, lambda vault: vault.sql(text, **more), signed)


def shell(name, command):
    add("files: " + name, lambda vault: subprocess.run(command, shell=True, cwd=vault.vault, check=True))


def cell(table, column, where="1", signed=False):
    """Another value in one cell of a row, which is chosen by the number of the mutation."""
    dice = random.Random(len(MUTATIONS))

    def change(vault):
        row = dice.choice(vault.sql(f"SELECT * FROM {table} WHERE {where}"))
        keys = [it["name"] for it in vault.sql(f"PRAGMA table_info({table})") if it["pk"]]
        which = " AND ".join(f"{key} = :{key}" for key in keys)
        vault.sql(f"UPDATE {table} SET {column} = :changed WHERE {which}", **row, changed=other(row[column], dice))
    add(f"{table}.{column}" + f" where {where}" * (where != "1"), change, signed)


def other(value, dice):
    if value is None:
        return "0" * 32
    if isinstance(value, int):
        return value + 77
    if isinstance(value, bytes):
        return bytes([value[0] ^ 1]) + value[1:]
    at = dice.randrange(len(value)) if value else 0
    return value[:at] + ("1" if value[at:at + 1] != "1" else "2") + value[at + 1:]


def columns():
    """Every column of every table."""
    tables = {
        "writer": "key", "organisation_key": "n key", "staff": "name key role", "signature": "writer seq signature",
        "disclosure": "digest text", "campaign": "digest id version source",
        "submission": "n id tag slot disclosure answer kept_at clock_said party people ended_at last_day sealed_until",
        "purpose": "submission position id expires_on withdrawn_at", "copied": "record copy",
        "copy": "n id export purpose until takedown_within ended_at gone",
        "take": "id submission position facts taken_at slots suite vault_key payload_bytes party",
        "event": "writer kind subject proof_until prev rest hash nonce at actor record body"}
    for table, names in tables.items():
        for column in names.split():
            cell(table, column)
        key = "seq" if table == "event" else names.split()[0]
        sql(f"a row of {table} removed", f"DELETE FROM {table} WHERE {key} = (SELECT max({key}) FROM {table})")
    for column in "kind subject rest nonce at actor record body".split():
        cell("event", column, "record = :plain AND kind = 'kept'", signed=True)
    cell("event", "names", "names > 0", signed=True)
    cell("event", "proof_until", "proof_until > ''", signed=True)
    cell("event", "rest", "nonce = ''", signed=True)
    cell("event", "subject", "nonce = '' AND subject IS NOT NULL", signed=True)
    sql("an event of the other writer", "UPDATE event SET writer = 2 WHERE seq = 30", True)
    for key in ("organisation", "salt", "stretch_memory_kib", "stretch_passes", "slots_end", "believed_day"):
        cell("meta", "value", f"key = '{key}'")
        sql(f"meta without {key}", f"DELETE FROM meta WHERE key = '{key}'")


def rows():
    """Rows that are added, swapped and moved by somebody who can write to the ledger."""
    listed = "submission = (SELECT n FROM submission WHERE id = :plain)"
    for name, text in {
        "all signatures removed": "DELETE FROM signature",
        "a signature of nobody": "INSERT INTO signature SELECT 7, seq, signature FROM signature LIMIT 1",
        "a take twice": "INSERT INTO take SELECT :strange, submission, 5, facts, taken_at, slots, suite, vault_key, "
            "payload_bytes, party FROM take WHERE submission = :plain LIMIT 1",
        "a submission twice": "INSERT INTO submission SELECT 99, :strange, tag, slot, disclosure, answer, kept_at, "
            "clock_said, party, people, ended_at, last_day, sealed_until FROM submission WHERE id = :plain",
        "a use more": "INSERT INTO purpose VALUES (:plain, 7, 'radio', '2030-01-01', NULL)",
        "a use of nobody": "INSERT INTO purpose VALUES (:strange, 0, 'radio', '2030-01-01', NULL)",
        "a take of nobody": "UPDATE take SET submission = :strange WHERE submission = :plain",
        "people swapped": "UPDATE submission SET slot = "
            "(SELECT sum(slot) FROM submission WHERE id IN (:plain, :other)) - slot WHERE id IN (:plain, :other)",
        "takes swapped": "UPDATE take SET submission = CASE submission WHEN :plain THEN :other ELSE :plain END "
            "WHERE submission IN (:plain, :other)",
        "submissions moved": "UPDATE submission SET n = 100 - n",
        "pieces of a header swapped": "UPDATE take SET slots = substr(slots, instr(slots, ' ') + 1) || ' ' || "
            "substr(slots, 1, instr(slots, ' ') - 1) WHERE submission = :first",
        "slots with two spaces": "UPDATE take SET slots = replace(slots, ' ', '  ') WHERE submission = :first",
        "slots with a leading zero": "UPDATE take SET slots = '0' || slots WHERE submission = :plain",
        "the group's take under the second": "UPDATE take SET submission = :second WHERE submission = :first",
        "the group's take of no group": "UPDATE take SET party = NULL WHERE submission = :first",
        "a take of another group": "UPDATE take SET party = :strange WHERE submission = :plain",
        "uses swapped": "UPDATE purpose SET position = 1 - position WHERE submission = :renewed",
        "takes in another order": "UPDATE take SET position = 1 - position WHERE submission = :plain",
        "a take at another place": "UPDATE take SET position = 4 WHERE submission = :plain",
        "a group of one more": "UPDATE submission SET people = 3 WHERE id = :first",
        "somebody alone is two": "UPDATE submission SET people = 2 WHERE id = :plain",
        "somebody alone has ended": "UPDATE submission SET ended_at = kept_at WHERE id = :plain",
        "a group that has ended": "UPDATE submission SET ended_at = kept_at WHERE id = :first",
        "a last day later": "UPDATE submission SET last_day = '2099-01-01' WHERE id = :plain",
        "a last day of a group later": "UPDATE submission SET last_day = '2099-01-01' WHERE id = :first",
        "no last day": "UPDATE submission SET last_day = NULL WHERE id = :plain",
        "a used slot free": "INSERT INTO free_slot SELECT slot FROM submission WHERE id = :plain",
        "a free slot beyond the end": "INSERT INTO free_slot VALUES (500)",
        "free slots forgotten": "DELETE FROM free_slot",
        "doomed slots forgotten": "DELETE FROM doomed_slot",
        "a take doomed that is there": "INSERT INTO doomed SELECT id FROM take WHERE submission = :plain",
        "a take doomed that is not there": "INSERT INTO doomed VALUES (:strange)",
        "a used slot doomed": "INSERT INTO doomed_slot SELECT slot FROM submission WHERE id = :plain",
        "slots_end too small": "UPDATE meta SET value = 9 WHERE key = 'slots_end'",
        "withdrawn a moment later": "UPDATE purpose SET withdrawn_at = substr(withdrawn_at, 1, 19) || '.000001Z' "
            "WHERE submission = :withdrawn AND withdrawn_at <> ''",
        "no more withdrawn": "UPDATE purpose SET withdrawn_at = NULL WHERE submission = :withdrawn",
        "withdrawn by nobody": "UPDATE purpose SET withdrawn_at = '2026-11-26T10:00:00Z' WHERE submission = :plain",
        "a copy more": "INSERT INTO copy SELECT n + 900, :strange, export, purpose, until, takedown_within, NULL, NULL "
            "FROM copy LIMIT 1",
        "a copy of somebody else, too": "INSERT INTO copied SELECT :strange, max(n) FROM copy",
        "a copy that need not go any more": "UPDATE copy SET ended_at = NULL",
        "a copy that is gone, as nobody said": "UPDATE copy SET gone = (SELECT max(seq) FROM event) WHERE gone IS NULL",
        "a copy that is not gone": "UPDATE copy SET gone = NULL",
        "copies swapped": "UPDATE copied SET copy = (SELECT min(n) + max(n) FROM copy) - copy "
            "WHERE copy IN (SELECT min(n) FROM copy UNION SELECT max(n) FROM copy)",
        "another user_version": "PRAGMA user_version = 2",
        "words changed": "UPDATE disclosure SET text = text || ' '",
        "kept_at with more digits": "UPDATE submission SET kept_at = replace(kept_at, 'Z', '000Z') WHERE id = :plain",
        "the notice in an answer": "UPDATE submission SET answer = "
            "replace(answer, substr(disclosure, 1, 9), '000000000') WHERE id = :plain",
        "staff with another good key": "UPDATE staff SET key = :key WHERE name = 'bea'",
        "one more on the staff": "INSERT INTO staff VALUES ('dan', :key, 'editor')",
        "an attendant who calls themselves officer": "UPDATE staff SET role = 'officer' WHERE name = 'bea'",
        "another good key of the organisation": "UPDATE organisation_key SET key = :key WHERE n = 2",
        "a third key of the organisation": "INSERT INTO organisation_key VALUES (3, :key)",
        # What staff would not find in their lists, or where it does not belong.
        "entries gone": "DELETE FROM entry", "facets gone": "DELETE FROM facet",
        "facets counted wrongly": "UPDATE facet SET entries = 3",
        "a submission in one list less": f"DELETE FROM entry WHERE {listed} AND facet = (SELECT min(n) FROM facet)",
        "a submission listed on another day": f"UPDATE entry SET day = day + 1 WHERE {listed}",
        "a submission in one list more": "INSERT INTO entry SELECT (SELECT n FROM facet WHERE name = 'hold'), day, "
            f"submission FROM entry WHERE {listed} LIMIT 1",
        "a list with another name": "UPDATE facet SET name = 'use:other' WHERE name = 'use:website'",
        # What changes nothing of meaning.
        "VACUUM": "VACUUM", "a list more, with nothing in it": "INSERT INTO facet (name) VALUES ('use:nothing')",
        "an index gone": "DROP INDEX event_at", "a table more": "CREATE TABLE x (y)",
        "no WAL": "PRAGMA journal_mode = DELETE",
        "withdrawn at the same moment": "UPDATE purpose SET withdrawn_at = replace(withdrawn_at, 'Z', '0Z') "
            "WHERE submission = :withdrawn AND length(withdrawn_at) < 30",
    }.items():
        sql(name, text)
    for text in ("{}", "{ }"):
        insert = "INSERT INTO disclosure VALUES (:digest, :text)"
        sql(f"a disclosure more, {text}", insert, digest=digest(text), text=text)
    sql("a campaign more", "INSERT INTO campaign VALUES (:digest, 'x', 9, 'x')", digest=digest("x"))
    for old, new in (("voice", "photo"), ('Z"', '+00:00"'), ("voice", "\\u0076oice"), ("0.1.0", "0.1.1"),
                     ("}]}", "}]} ")):
        sql(f"an answer says {new} for {old}", "UPDATE submission SET answer = replace(answer, :old, :new) "
            "WHERE id = :plain", old=old, new=new)


def slots_and_files():
    first = "$(ls media | head -1)"
    person, end = (lambda vault: vault.row("plain")["slot"]), (lambda vault: vault.end)
    header = (lambda vault: int(vault.take("plain")["slots"].split()[0]))
    for name, slot, at, data in (
        ("a byte of a person", person, 9, b"z"), ("a byte of a header", header, 60, b"z"),
        ("a byte after a text", header, 511, b"z"), ("a zero in a text", header, 60, b"\0"),
        ("the first", lambda vault: 0, 0, b"t"), ("a byte after the first", lambda vault: 0, 300, b"t"),
        ("a free one", lambda vault: vault.names["free"], 0, b"z"), ("one more with text", end, 0, b"z" + bytes(511)),
        ("one more, empty", end, 0, bytes(512)), ("half a one more", end, 0, bytes(200)),
        ("half a one more with text", end, 0, b"z" * 200),
    ):
        add("slots: " + name, lambda vault, slot=slot, at=at, data=data: vault.write(slot(vault) * SLOT + at, data))
    for name, command in {
        "slots cut by one": "truncate -s -512 keys.slots", "slots cut by a byte": "truncate -s -1 keys.slots",
        "slots gone": "rm keys.slots", "one more": "echo x > media/x.age", "media gone": "rm -r media",
        "one more with a number": f"cp media/{first} media/{'ab' * 16}.age", 
        "another ending": "echo x > media/readme.txt",
        "a folder": "mkdir media/x", "hidden": "echo > media/.x", "one gone": f"rm media/{first}",
        "one longer": f"echo x >> media/{first}", "one shorter": f"truncate -s -1 media/{first}",
        "one changed, as long": f"printf z | dd of=media/{first} conv=notrunc bs=1 seek=60 status=none",
        "a link": f"ln -s {first} media/x.age", "one that others read": f"chmod o+r media/{first}",
        "a folder that others read": "chmod g+rx media", "the ledger that others read": "chmod o+r ledger.db",
        "one of the ring that others read": "chmod g+r ring/2/bea.age", "keys that others read": "chmod o+r keys.slots",
        "the organisation's key that others read": "chmod o+r ../organisation.key.age",
        "a key of staff that others read": "echo x > ../dan.key.age && chmod g+r ../dan.key.age",
        "a draft": "echo x > draft/x.age", "draft gone": "rm -r draft", "one more in the vault": "echo x > x",
        "writer.key gone": "rm writer.key", "writer.key another": "printf %064d 7 > writer.key",
        "writer.key no key": "echo x > writer.key", "the ring gone": "rm -r ring",
        "one of the ring gone": "rm ring/2/bea.age",
        "one of the ring more": "mkdir -p ring/7 && echo x > ring/7/cem.age",
        "lock and reserve gone": "rm -f lock reserve",
        "the ledger gone": "rm ledger.db", "the ledger is text": "echo hello > ledger.db",
        "the campaign gone": "rm -f ../campaign.toml",
    }.items():
        shell(name, command)


def over(who, until, at=AT, count=3, empty=True, record=None):
    """The time of a proof is over, and it is emptied, by right or not."""
    def change(vault):
        end = vault.one(f"SELECT seq FROM event WHERE record = :{who} AND kind = 'erased'")["seq"]
        kept = vault.one(f"SELECT seq, names FROM event WHERE record = :{who} AND kind = 'kept'")
        vault.sql("UPDATE event SET proof_until = :until WHERE seq = :end", until=until, end=end)
        vault.append("proof-expired", record, {"events": count}, names=end, at=at)
        if empty:
            vault.sql(f"UPDATE event SET {EMPTY} WHERE seq IN (:end, :kept, :answer)", end=end, kept=kept["seq"],
                      answer=kept["names"])
    name = f"proof of {who} until {until}, over on {at[:10]}, of {count}" + ", kept all the same" * (not empty)
    add(name + ", of a record" * bool(record), change, True)


def emptied():
    for name, text in {
        "a kept emptied": f"UPDATE event SET {EMPTY} WHERE record = :plain",
        "an agreed emptied": f"UPDATE event SET {EMPTY} WHERE kind = 'agreed' AND nonce <> ''",
        "half emptied": "UPDATE event SET nonce = '', at = '' WHERE record = :plain",
        "an emptied event with an actor": "UPDATE event SET actor = 'person' WHERE nonce = '' AND kind = 'kept'",
        "an emptied event with a record": "UPDATE event SET record = :plain WHERE nonce = '' AND kind = 'kept'",
        "a campaign emptied": f"UPDATE event SET {EMPTY} WHERE kind = 'campaign'",
    }.items():
        sql(name, text)
    for until in ("2020-01-01", "2026-11-25", "2126-01-01", "2025-02-30", "x"):
        over("erased", until)
    over("erased", "2020-01-01", empty=False)
    over("erased", "2126-01-01", at=LATER)
    over("erased", "2020-01-01", at="2019-01-01T00:00:00.000000Z")
    over("erased", "2020-01-01", count=4)
    over("erased", "2020-01-01", record="erased")
    over("ender", "2020-01-01")


def event(name, *what, **more):
    add(name, lambda vault: vault.append(*what, **more), True)


def signed():
    """What somebody can tell who has the writer's key."""
    for kind, body in (
        ("left-alone", None), ("staff-unlocked", None), ("looked-up", None), ("created", {"keys": NO_HASH}),
        ("campaign", {"campaign": {"digest": NO_HASH, "id": "x", "version": 1}}), ("shown", {"notice": NO_HASH}),
        ("writer", {"key": "did:key:z6Mk"}), ("withdrawn-unkept", {"agreement": NO_HASH}), ("unknown", None),
        ("staff-added", {"key": "age1", "name": "dan", "role": "editor"}), ("staff-removed", {"name": "bea"}), ("shown", None),
        ("organisation-key", {"key": "age1", "number": 3}), ("proof-expired", {"events": 0}), ("left-alone", {"a": 1}),
        ("recovered", {"erasures_finished": 1, "keys_overwritten": 0, "strays_removed": 0}),
    ):
        event(" ".join([kind, *(body or ())]), kind, body=body)
    for kind, body in (
        ("kept", None), ("opened-by-staff", None), ("exported", {"purpose": "website"}),
        ("exported", {"copy": "cd" * 16, "purpose": "website", "takedown_within": "P28D", "until": "2027-01-01"}),
        ("copy-gone", {"copy": "cd" * 16}), ("export-begun", {"export": "cd" * 16}),
        ("copied-by-participant", None), ("looked-up", None),
        ("purpose-withdrawn", {"purpose": "website"}), ("purpose-withdrawn", {"purpose": "radio"}),
        ("ended-by-another", {"group": None, "kept": None}), ("erased", {"method": "m", "notice": NO_HASH, "takes": 1}),
    ):
        until = "2029-01-01" if kind == "erased" else None
        event(" ".join([kind, *(body or ()), "of a record"]), kind, "plain", body, until=until)
    for kind in ("copied-by-another", "opened-by-staff", "left-alone", "looked-up"):
        event(f"{kind} after the end", kind, "erased")
        event(f"{kind} of no record at all", kind, "strange")
    event("a name", "left-alone", names=3)
    event("an odd actor", "left-alone", actor="dog")
    event("an odd time", "left-alone", at="2026-11-26T12:00:00Z")
    event("the past", "left-alone", at="1999-01-01T00:00:00.000000Z")
    event("a day of proof", "left-alone", until="2030-01-01")
    event("the first writer again", "left-alone", writer=1)
    for change in (
        {"takes": 3}, {"rows": NO_HASH}, {"uses": {"exhibition": "2027-11-27"}}, {"kept_at": AT}, {"clock_said": AT},
        {"sealed_until": "2027-01-01"},
        {"notice": NO_HASH}, {"agreement": NO_HASH}, {"group": {"id": "0" * 32, "people": 2}}, {"more": 1},
    ):
        name = "a state says other " + " ".join(change)
        add(name, lambda vault, change=change: vault.change_state("plain", change), True)
    group = {"group": {"id": "0" * 32, "people": 2}}
    add("a state says another group", lambda vault: vault.change_state("first", group), True)
    sql("a kept that names nothing", "UPDATE event SET names = NULL WHERE record = :plain AND kind = 'kept'", True)
    for column, value in (("suite", 2), ("vault_key", 9), ("payload_bytes", 99)):
        def change(vault, column=column, value=value):
            vault.sql(f"UPDATE take SET {column} = {value} WHERE submission = :plain")
            vault.tell_rows()
        add(f"{column} {value}", change, True)


def header(name, mend):
    def change(vault):
        text = vault.read().header(vault.take("plain"))
        vault.write_slot(int(vault.take("plain")["slots"]), mend(text, text.split("\n")))
        vault.tell_rows()
    add(f"a header with {name}", change, True)


def headers():
    """Headers of another form, which the newest state of the record tells as they are."""
    header("the same", lambda text, lines: text)
    header("another version", lambda text, lines: text.replace("v1", "v2", 1))
    header("no MAC", lambda text, lines: text[:text.index("---")])
    header("a stanza fewer", lambda text, lines: "\n".join(lines[:1] + lines[3:]))
    header("other stanzas only", lambda text, lines: text.replace("X25519", "X25518"))
    header("text after it", lambda text, lines: text + "z")
    header("no line feed", lambda text, lines: text[:-1])
    header("other line feeds", lambda text, lines: text.replace("\n", "\r\n"))
    header("a long share", lambda text, lines: text.replace("X25519 ", "X25519 AA", 1))
    header("a long body", lambda text, lines: text.replace(lines[2], lines[2] + "AAAA"))
    header("another form of base64", lambda text, lines: text.replace(lines[2], lines[2][:-1] + "z"))
    header("nothing", lambda text, lines: "")
    header("a stanza of no recipient", lambda text, lines: text.replace("---", "-> x-grease a b\nAAAA\n---", 1))
    for name, mend in (("the same", lambda text: text), ("no key for orders", lambda text: text.split("\n")[0] + "\n"),
                       ("a line more", lambda text: text + "x\n")):
        def change(vault, mend=mend):
            slot, read = vault.row("plain")["slot"], vault.read()
            text = mend(read.slot(slot))
            tag = int(parts_digest("sayso participant tag 1", read.meta["salt"], text.split("\n")[0])[:4], 16)
            vault.write_slot(slot, text)
            vault.sql("UPDATE submission SET tag = :tag WHERE id = :plain", tag=tag)
            vault.tell_rows()
        add(f"a person with {name}", change, True)


def marks():
    """What staff say of a submission, and what somebody makes of that."""
    for column in "submission nonce mark rating slots suite vault_key note".split():
        cell("marks", column, "note IS NOT NULL")
    one = "(SELECT submission FROM marks WHERE note IS NULL)"
    for name, text in {
        "a row of marks removed": "DELETE FROM marks WHERE note IS NOT NULL",
        "no mark any more": "UPDATE marks SET mark = NULL", "no note any more":
            "UPDATE marks SET slots = NULL, suite = NULL, vault_key = NULL, note = NULL",
        "a rating more": "UPDATE marks SET rating = NULL WHERE note IS NULL",
        "marks of nobody": "INSERT INTO marks (submission, nonce, rating) VALUES (:strange, '', 5)",
        "marks of somebody else": f"UPDATE marks SET submission = :renewed WHERE submission = {one}",
        "marks more": "INSERT INTO marks (submission, nonce, rating) VALUES (:renewed, '', 5)",
        "a note that is somebody's take": "UPDATE marks SET slots = (SELECT slots FROM take WHERE submission = :plain "
            "LIMIT 1) WHERE note IS NOT NULL",
        "a note with two spaces": "UPDATE marks SET slots = '  ' || slots",
    }.items():
        sql(name, text)
    add("a byte of a note's header", lambda vault: vault.write(
        int(vault.one("SELECT slots FROM marks WHERE note IS NOT NULL")["slots"]) * SLOT + 60, b"z"))
    for kind in ("marked", "noted"):
        for body in ({"marks": NO_HASH}, {"marks": "cd" * 32}):
            event(f"{kind} {body['marks'][:2]} of a record", kind, "plain", body)
            event(f"{kind} {body['marks'][:2]} of another record", kind, "renewed", body)
        event(f"{kind} after the end", kind, "erased", {"marks": NO_HASH})
        event(f"{kind} of no record at all", kind, "strange", {"marks": NO_HASH})


def holds():
    """Holds on submissions, and what somebody makes of them."""
    for column in "submission event until".split():
        cell("hold", column, "submission IN (SELECT id FROM submission WHERE party IS NULL)")
    for name, text in {
        "a hold removed": "DELETE FROM hold", "a hold of nobody": "INSERT INTO hold VALUES (:strange, 5, '2027-01-01')",
        "a hold longer": "UPDATE hold SET until = '2099-01-01'",
        "a hold that nothing tells of": "INSERT INTO hold SELECT :renewed, event, until FROM hold LIMIT 1",
        "a hold of somebody else": "UPDATE hold SET submission = :renewed WHERE submission IN "
            "(SELECT id FROM submission WHERE party IS NULL)",
        "a hold by another event": "UPDATE hold SET event = (SELECT min(seq) FROM event WHERE kind = 'held')",
        "a last day without the hold": "UPDATE submission SET last_day = (SELECT max(expires_on) FROM purpose WHERE "
            "purpose.submission = submission.id) WHERE id IN (SELECT submission FROM hold)",
    }.items():
        sql(name, text)
    for name, body in {
        "plain": {"because": "law", "until": "2027-01-01"}, "with a file": {"because": "law", "reference": "x", "until": "2027-01-01"},
        "for no reason": {"because": "x", "until": "2027-01-01"}, "without a reason": {"until": "2027-01-01"},
        "without an end": {"because": "law"}, "until no day": {"because": "law", "until": "2027-02-30"}, "of nothing": None,
    }.items():
        event(f"held {name}", "held", "plain", body)
        event(f"held {name}, of another", "held", "renewed", body)
        add(f"held {name}, with its row", lambda vault, body=body: hold_with_row(vault, body), True)
    event("released", "released", "plain")
    event("released that was not held", "released", "renewed")
    for kind, body in (("held", {"because": "law", "until": "2027-01-01"}), ("released", None)):
        event(f"{kind} after the end", kind, "erased", body)
        event(f"{kind} of no record at all", kind, "strange", body)


def seals():
    """Days before which staff open nothing, and what somebody makes of them."""
    sealed = "sealed_until IS NOT NULL"
    for name, text in {
        "a seal taken off": f"UPDATE submission SET sealed_until = NULL WHERE {sealed}",
        "a seal for a shorter time": f"UPDATE submission SET sealed_until = '2026-11-28' WHERE {sealed}",
        "a seal until no day": f"UPDATE submission SET sealed_until = '2027-02-30' WHERE {sealed}",
        "a seal that nobody picked": "UPDATE submission SET sealed_until = '2027-05-27' WHERE id = :plain",
        "a seal that was lifted": "UPDATE submission SET sealed_until = '2027-05-27' WHERE id = "
            "(SELECT record FROM event WHERE kind = 'unsealed')",
    }.items():
        sql(name, text)
    lifted = "kind = 'unsealed'"
    sql("an unsealed of another kind", f"UPDATE event SET kind = 'looked-up', body = '' WHERE {lifted}", True)
    sql("an unsealed removed", f"DELETE FROM event WHERE {lifted}")
    for name, who in {"and says nothing": "plain", "after the end": "erased", "of no record at all": "strange"}.items():
        event(f"unsealed {name}", "unsealed", who)


def hold_with_row(vault, body):
    vault.append("held", "renewed", body)
    vault.sql("INSERT INTO hold SELECT :renewed, max(seq), :until FROM event", until=(body or {}).get("until", ""))
    vault.sql("UPDATE submission SET last_day = max(last_day, :until) WHERE id = :renewed",
              until=(body or {}).get("until", ""))


def complaints():
    """Complaints, and what somebody makes of them."""
    for column in "number due slots suite vault_key sealed answered kept_until".split():
        cell("complaint", column, "answered IS NOT NULL")
    for name, text in {
        "a complaint removed": "DELETE FROM complaint WHERE answered IS NULL",
        "an answer removed": "UPDATE complaint SET answered = NULL, kept_until = NULL",
        "a complaint of no event": "UPDATE complaint SET event = 1 WHERE answered IS NULL",
        "a complaint that is somebody's take": "UPDATE complaint SET slots = (SELECT slots FROM take WHERE submission = "
            ":plain LIMIT 1) WHERE answered IS NULL",
        "more time for an answer": "UPDATE complaint SET due = '2099-01-01'",
    }.items():
        sql(name, text)
    for kind in ("complained", "complaint-resealed", "complaint-opened", "complaint-answered", "complaint-erased"):
        for name, body in {"of nothing": None, "of none that is there": {"number": "ZZZZZZ", "due": "2027-01-01",
                           "kept_until": "2027-01-01", "outcome": "moot", "sealed": "cd" * 32}}.items():
            event(f"{kind} {name}", kind, body=body)


def verdicts(vault, program, name, change, is_signed):
    """Exit status and words of the program and of the reader, once `change` was made to a copy."""
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(vault, folder, dirs_exist_ok=True)
        changed = Changed(folder)
        change(changed)
        if is_signed:
            changed.sign()
        changed.db.close()
        words = [program, "--data-dir", folder, "verify"]
        checking = subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        with contextlib.redirect_stdout(io.StringIO()) as said:
            status = second_reader.main("verify", folder)
        return checking.communicate()[0], checking.returncode, said.getvalue(), status


def main(vault, program, word=None):
    os.umask(0o077)
    for group in (columns, rows, slots_and_files, emptied, signed, headers, marks, holds, seals, complaints):
        group()
    chosen = [mutation for mutation in MUTATIONS if word is None or word in mutation[0]]
    for mutation in chosen:
        told, found, read, status = verdicts(vault, program, *mutation)
        if found != status or word is not None:
            told = [line for line in told.splitlines() if line.startswith(("wrong", "sayso"))]
            print(f"{mutation[0]}: program {found} {told[:2]}, reader {status} {read.splitlines()[:2]}", flush=True)
    print(len(chosen), "changes")


if __name__ == "__main__":
    main(*sys.argv[1:])
