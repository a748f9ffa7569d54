// Holds signed papers against verifiers that are not Sayso's: the cryptosuite, the proofs and the
// did:key resolver of Digital Bazaar, and a JSON-LD processor in safe mode. Nothing is helped along,
// and nothing is fetched: the contexts that papers may name are here.
//
//   node verify.mjs FILE...    exit status 1 where a paper is refused, or a change to one is not
import {readFileSync} from 'node:fs';
import {basename} from 'node:path';

import {DataIntegrityProof} from '@digitalbazaar/data-integrity';
import {contexts} from '@digitalbazaar/data-integrity-context';
import {driver} from '@digitalbazaar/did-method-key';
import * as Ed25519Multikey from '@digitalbazaar/ed25519-multikey';
import {createVerifyCryptosuite} from '@digitalbazaar/eddsa-jcs-2022-cryptosuite';
import jsonld from 'jsonld';
import jsigs from 'jsonld-signatures';

const known = new Map(contexts);
known.set('https://www.w3.org/ns/credentials/undefined-terms/v2',
  {'@context': {'@vocab': 'https://www.w3.org/ns/credentials/undefined-term#'}});

const keys = driver();
keys.use({multibaseMultikeyHeader: 'z6Mk', fromMultibase: Ed25519Multikey.from});

async function documentLoader(url) {
  const document = known.get(url) ?? (url.startsWith('did:key:') ? await keys.get({url}) : undefined);
  if(document === undefined) {
    throw new Error(`“${url}” is fetched from nowhere`);
  }
  return {contextUrl: null, documentUrl: url, document};
}

async function isGood(text) {
  const {verified} = await jsigs.verify(JSON.parse(text), {
    suite: new DataIntegrityProof({cryptosuite: createVerifyCryptosuite()}),
    purpose: new jsigs.purposes.AssertionProofPurpose(),
    documentLoader,
  });
  return verified;
}

/// How many statements a reader that leaves nothing out finds.
async function statements(text) {
  const safely = {documentLoader, safe: true, base: null};
  return (await jsonld.toRDF(JSON.parse(text), safely)).length;
}

/// Where each single value stands, as a list of names and places.
function* places(value, at = []) {
  if(typeof value !== 'object' || value === null) {
    yield at;
    return;
  }
  for(const [name, inner] of Object.entries(value)) {
    yield* places(inner, [...at, name]);
  }
}

function changed(value) {
  switch(typeof value) {
    case 'string': return `${value}x`;
    case 'number': return value + 1;
    case 'boolean': return !value;
    default: return 'x';
  }
}

const harms = {
  changed: (parent, name) => parent[name] = changed(parent[name]),
  removed: (parent, name) => Array.isArray(parent) ? parent.splice(name, 1) : delete parent[name],
  doubled: (parent, name) =>
    Array.isArray(parent) ? parent.splice(name, 0, parent[name]) : parent[name] = [parent[name], parent[name]],
};

function harmed(text, place, harm) {
  const paper = JSON.parse(text);
  const parent = place.slice(0, -1).reduce((value, name) => value[name], paper);
  harm(parent, place.at(-1));
  return JSON.stringify(paper);
}

/// The standard lets a document name more contexts than its proof does, so that they can be added.
/// Sayso's own verifier does not, and its papers have every name in full, which no context changes.
function isLegal(paper, place, name) {
  const contexts = [paper['@context']].flat();
  return name === 'doubled' && place[0] === '@context' && Number(place[1] ?? 0) === contexts.length - 1;
}

let failed = false;
function fails(file, what) {
  failed = true;
  console.log(`${basename(file)}: ${what}`);
}

for(const file of process.argv.slice(2)) {
  const text = readFileSync(file, 'utf8');
  try {
    if(!await isGood(text)) {
      fails(file, 'is refused');
    }
    const found = await statements(text);
    let refused = 0;
    const paper = JSON.parse(text);
    for(const place of places(paper)) {
      for(const [name, harm] of Object.entries(harms)) {
        if(isLegal(paper, place, name)) {
          continue;
        }
        if(await isGood(harmed(text, place, harm))) {
          fails(file, `“${place.join(' / ')}” ${name} goes unnoticed`);
        }
        refused += 1;
      }
    }
    console.log(`${basename(file)}: good, ${found} statements, ${refused} changes refused`);
  } catch(error) {
    fails(file, `cannot be read: ${error.message} ${JSON.stringify(error.details ?? {})}`);
  }
}
process.exit(failed ? 1 : 0);
