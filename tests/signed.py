#!/usr/bin/python3
"""Checks the signature of receipts and certificates with OpenSSL, by the rules of eddsa-jcs-2022.

    signed.py FILE...
"""
import hashlib
import json
import subprocess
import sys
import tempfile
from pathlib import Path

LETTERS = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"


def unbase58(text):
    number = 0
    for letter in text:
        number = number * 58 + LETTERS.index(letter)
    zeros = len(text) - len(text.lstrip("1"))
    return bytes(zeros) + number.to_bytes((number.bit_length() + 7) // 8, "big")


def digest(value):
    return hashlib.sha256(json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()).digest()


def is_good(document):
    document = dict(document)
    proof = dict(document.pop("proof"))
    signature = unbase58(proof.pop("proofValue")[1:])
    key = unbase58(proof["verificationMethod"].split("#")[1][1:])
    assert key[:2] == b"\xed\x01" and len(key) == 34 and len(signature) == 64
    if proof.get("@context") != document.get("@context"):
        return False
    with tempfile.TemporaryDirectory() as folder:
        paths = [Path(folder) / name for name in ("key", "signature", "signed")]
        contents = (bytes.fromhex("302a300506032b6570032100") + key[2:], signature, digest(proof) + digest(document))
        for path, content in zip(paths, contents):
            path.write_bytes(content)
        done = subprocess.run(["openssl", "pkeyutl", "-verify", "-pubin", "-keyform", "DER", "-inkey", paths[0], "-rawin",
                               "-sigfile", paths[1], "-in", paths[2]], capture_output=True)
    return done.returncode == 0


for path in sys.argv[1:]:
    read = json.loads(Path(path).read_text())
    assert is_good(read), f"{path} is not as it was signed"
    print(f"{Path(path).name}: good")
    read["added"] = 1
    assert not is_good(read), "a change goes unnoticed"
    print("   changed: refused")
