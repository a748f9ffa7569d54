"""Writes the signed profiles of this folder, in the format of minisign: python3 tests/profiles/make.py

The keys are made anew and thrown away, so that whoever changes a profile here writes all of them anew.
"""
import base64, hashlib, os
from pathlib import Path
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

here = Path(__file__).parent
base = (here.parent.parent / "assets/profiles/eu-gdpr.toml").read_text()
start = base.index("id = ")
newer = base[start:].replace("checked_on = \"2026-11-24\"", "checked_on = \"2026-11-25\"")
assert "2026-11-25" in newer


class Key:
    def __init__(self):
        self.secret, self.id = Ed25519PrivateKey.generate(), os.urandom(8)

    def public(self):
        return base64.b64encode(b"Ed" + self.id + self.secret.public_key().public_bytes_raw()).decode()

    def sign(self, text):
        signature = self.secret.sign(hashlib.blake2b(text).digest())
        comment = "timestamp:1801440000"
        whole = self.secret.sign(signature + comment.encode())
        first, last = (base64.b64encode(it).decode() for it in (b"ED" + self.id + signature, whole))
        return f"untrusted comment: signature\n{first}\ntrusted comment: {comment}\n{last}\n"


office, stranger = Key(), Key()
(here / "profile-signers.toml").write_text(f'[[signer]]\nname = "City privacy office"\nkey = "{office.public()}"\n')
for name, text, key in [
    ("eu-gdpr", newer, office),
    ("stranger", newer.replace("eu-gdpr\"", "stranger\""), stranger),
    ("other-name", newer, office),
    ("older", base[start:], office),
    ("new-rule", newer.replace("eu-gdpr\"", "new-rule\"") + '\n[[rule]]\nid = "never-seen"\nrequires = "means"\nsource = "a law to come"\nstatus = "secondary"\n', office),
    ("xx-town", newer.replace("id = \"eu-gdpr\"", "id = \"xx-town\""), office),
]:
    (here / f"{name}.toml").write_text(text)
    (here / f"{name}.toml.minisig").write_text(key.sign(text.encode()))
