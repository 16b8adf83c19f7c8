// The exported logic in fhirpath.js: reads PlanDefinition and Library, evaluates in three values. Knows nothing of ours.

import fhirpath from "fhirpath";

const FHIRPATH = "text/fhirpath";

/** Conditions by name, in the order of the resource. */
function conditions(plan) {
  return plan.action.map(({ id, condition }) => {
    const [{ kind, expression }, ...more] = condition;
    if (kind !== "applicability" || expression.language !== FHIRPATH || more.length > 0) throw new Error(`${id} has no single condition`);
    return [id, expression.expression];
  });
}

/** Named conditions of the Library, each of which may use those before it. */
function definitions(library) {
  const out = library.parameter.filter(({ use }) => use === "out");
  return out.map(({ name, extension }) => {
    const given = extension.find(({ url }) => url.endsWith("/cqf-expression"));
    return [name, given.valueExpression.expression];
  });
}

/** A collection as one of three values: true, false, or null for empty. */
function truth(name, collection) {
  if (collection.length === 0) return null;
  if (collection.length === 1 && typeof collection[0] === "boolean") return collection[0];
  throw new Error(`${name} gives ${JSON.stringify(collection)}`);
}

/** The engine for two resources: `inputs`, and `evaluate(variables)` which gives `{ definitions, rules }`. */
export function engine(plan, library) {
  const compiled = (pairs) => pairs.map(([name, expression]) => [name, fhirpath.compile(expression)]);
  const [named, rules] = [compiled(definitions(library)), compiled(conditions(plan))];
  return {
    inputs: library.parameter.filter(({ use }) => use === "in").map(({ name }) => name),
    evaluate(variables) {
      const environment = Object.fromEntries(Object.entries(variables).map(([name, value]) => [name, value ?? []]));
      const found = { definitions: {}, rules: {} };
      for (const [name, run] of named) {
        found.definitions[name] = truth(name, run({}, environment));
        environment[name] = found.definitions[name] ?? [];
      }
      for (const [name, run] of rules) found.rules[name] = truth(name, run({}, environment));
      return found;
    },
  };
}
