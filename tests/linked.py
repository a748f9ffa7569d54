#!/usr/bin/python3
"""Reads receipts and records with RDF tools that are not ours, without a network, and holds them against the vocabulary and
against the cardinalities of ISO/IEC TS 27560 in DPV 2.3.

    linked.py FILE...     exit status 1 where one does not hold

The terms of the vocabulary that may be used are those in dpv_terms.txt. Where SAYSO_DPV names a folder
with the Turtle files of DPV 2.3, the list itself is held against them.
"""
import json
import os
import sys
from pathlib import Path

from rdflib import Graph, Namespace, URIRef
from rdflib.namespace import DCTERMS, RDF
from rdflib.plugins.shared.jsonld import context

DPV = Namespace("https://w3id.org/dpv#")
OURS = ("https://w3id.org/dpv",)
SCHEMA = "https://w3id.org/dpv/schema/dpv-27560#"
TERMS = {line.strip() for line in (Path(__file__).parent / "dpv_terms.txt").read_text().splitlines() if line.startswith("https:")}

# The only context that a record or a receipt names, as its publishers have it.
INTEGRITY = "https://w3id.org/security/data-integrity/v2"
CONTEXTS = Path(__file__).parent / "outside/node_modules/@digitalbazaar/data-integrity-context/contexts"


def known_context(address, *_):
    assert address == INTEGRITY, f"{address} would be fetched"
    return json.loads((CONTEXTS / "data-integrity-v2.jsonld").read_text())


context.source_to_json = known_context


def wrong(graph):
    """What does not hold, in words."""
    said = {term for triple in graph for term in triple if isinstance(term, URIRef) and str(term).startswith(OURS)}
    yield from (f"{term} is no term of the vocabulary" for term in sorted(said) if str(term) not in TERMS and not term.startswith(SCHEMA))
    for node, kinds in graph.subject_objects(RDF.type):
        if kinds == DPV.ConsentReceipt:
            yield from counted(graph, node, {DCTERMS.conformsTo: (1, 1), DCTERMS.identifier: (1, None), DCTERMS.created: (1, 1), DPV.hasRecordOfActivity: (1, None)})
        elif kinds == DPV.ConsentRecord:
            yield from counted(graph, node, {
                DCTERMS.conformsTo: (1, 1), DCTERMS.identifier: (1, None), DPV.hasDataSubject: (1, 1), DPV.hasNotice: (1, None),
                DPV.hasProcess: (1, None), DPV.hasDataController: (1, None), DPV.hasConsentControl: (1, None), DPV.hasJurisdiction: (1, None),
                DPV.hasRight: (1, None), DPV.hasConsentStatus: (1, None), DPV.hasLegalBasis: (1, None)})
        elif kinds == DPV.ConsentNotice:
            yield from counted(graph, node, {DCTERMS.language: (1, 1)})
        elif kinds == DPV.Process:
            yield from counted(graph, node, {DPV.hasPurpose: (1, None), DPV.hasPersonalData: (1, None), DPV.hasStorageCondition: (1, None), DPV.hasRecipient: (1, None)})
    records = list(graph.subjects(RDF.type, DPV.ConsentRecord))
    if len(records) != 1:
        yield f"{len(records)} records instead of one"
    for state in graph.objects(None, DPV.hasConsentStatus):
        yield from counted(graph, state, {DPV.isIndicatedAtTime: (1, 1), DPV.hasDuration: (1, 1), DPV.isIndicatedBy: (1, 1), DPV.hasIndicationMethod: (1, 1)})
    for literal in graph.objects():
        if getattr(literal, "datatype", None) is not None and literal.value is None:
            yield f"“{literal}” is not of the type {literal.datatype}"


def counted(graph, node, limits):
    for term, (least, most) in limits.items():
        found = len(list(graph.objects(node, term)))
        if found < least or (most is not None and found > most):
            yield f"{node}: {found} times {term}"


def states(graph):
    kinds = {str(kind).rsplit("#")[-1] for state in graph.objects(None, DPV.hasConsentStatus) for kind in graph.objects(state, RDF.type)}
    return " ".join(sorted(kinds - {"ExplicitlyExpressedConsent"}))


def main():
    failed = False
    if "SAYSO_DPV" in os.environ:
        known = "\n".join(path.read_text() for path in Path(os.environ["SAYSO_DPV"]).glob("*.ttl"))
        vocabulary = Graph().parse(data=known, format="turtle")
        missing = [term for term in TERMS if (URIRef(term), None, None) not in vocabulary]
        failed |= bool(missing)
        print(f"{len(TERMS)} terms are listed; not in the vocabulary: {missing}")
    for path in sys.argv[1:]:
        graph = Graph().parse(path, format="json-ld")
        found = list(wrong(graph))
        failed |= bool(found)
        processes = len(list(graph.subjects(RDF.type, DPV.Process)))
        print(f"{Path(path).name}: {len(graph)} triples, {processes} processes, {states(graph)}" + "".join(f"\n   wrong: {it}" for it in found))
    sys.exit(failed)


main()
