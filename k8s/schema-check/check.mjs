// usage: node check.mjs FILE...
// Reads Kubernetes objects (YAML, several a file) and prints one line for each fault that their
// published schema finds: a missing field, a wrong type, a value out of range. Kinds of operators,
// which have no published model, are printed as "unknown KIND" and left to the tests in Java.
// Ends with 0 also when there are faults: who calls decides what a fault means.
import { readFileSync } from "node:fs";
import { parseAllDocuments } from "yaml";

async function modelOf(object) {
  const [group, version] = object.apiVersion.includes("/")
    ? object.apiVersion.split("/")
    : [null, object.apiVersion];
  const home = group === "gateway.networking.k8s.io" ? "@kubernetes-models/gateway-api" : "kubernetes-models";
  const path = [home, group, version, object.kind].filter(Boolean).join("/");
  try {
    return (await import(path))[object.kind];
  } catch {
    return undefined;
  }
}

// Base64 in a manifest may be broken into lines; Kubernetes joins them, the schema would not.
function joinLines(object) {
  for (const key of object.kind === "Secret" ? Object.keys(object.data ?? {}) : []) {
    object.data[key] = object.data[key].replaceAll(/\s/g, "");
  }
  return object;
}

for (const file of process.argv.slice(2)) {
  for (const document of parseAllDocuments(readFileSync(file, "utf8"))) {
    const object = joinLines(document.toJSON());
    const name = `${object.kind} ${object.metadata?.name}`;
    const Model = await modelOf(object);
    if (Model === undefined) {
      console.log(`unknown ${object.apiVersion} ${object.kind}`);
      continue;
    }
    try {
      new Model(object).validate();
    } catch (fault) {
      console.log(`${name}: ${fault.message}`);
    }
  }
}
