import Handlebars from "handlebars";
import {checkTextFile} from "../diagnostic/check-text-file.ts";
import {type Diagnostic, hasErrors, mapPlaces} from "../diagnostic/diagnostic.ts";
import type {Place} from "../diagnostic/place.ts";
import {findValueSpots} from "../yaml/value-places.ts";
import {findPassedNumbers} from "./bare-number.ts";
import {checkHanded} from "./check-handed.ts";
import {checkInclusions, type Including} from "./check-inclusions.ts";
import {checkTyped} from "./check-typed.ts";
import type {DatasetView, Names} from "./dataset-view.ts";
import type {Demand} from "./demands.ts";
import {findGaps, type Gap} from "./find-gaps.ts";
import {templatedKeys} from "./front-matter.ts";
import type {PlaceOf} from "./handlebars-error.ts";
import {helpers} from "./helpers/index.ts";
import {findPassedCounters} from "./loop-variables.ts";
import {placeOfKey} from "./place-of-key.ts";
import {openPreparation, type Preparation, type Surroundings} from "./preparation.ts";
import {prepareTemplate, type TemplateForm} from "./prepare.ts";
import {registerHelpers} from "./runtime.ts";
import type {Origin} from "./source-map.ts";
import {scopeOfPartial, scopeOfTemplate} from "./static-scope.ts";
import {levelNames} from "./subjects.ts";
import {placeInTemplate, type Template, type TemplateLibrary} from "./template.ts";
import {findUnknownNames} from "./unknown-names.ts";

type Render = Handlebars.TemplateDelegate;

export interface PreparedTemplate {
  readonly template: Template;
  readonly body: Render;
  readonly keys: ReadonlyMap<(typeof templatedKeys)[number], Render>;
}

/** Templates compiled against one dataset; rendering them needs nothing from the disk. */
export interface PreparedLibrary {
  readonly templates: readonly PreparedTemplate[];
  /** Those with errors that can be rendered all the same, to find what else is wrong; nothing is built from them. */
  readonly drafts: readonly PreparedTemplate[];
  /** Where pieces of rendered text came from, by the number in their marker. */
  readonly origins: readonly Origin[];
  /** All that have errors, in themselves or in a partial that they use: enough to name what they would make. */
  readonly broken: readonly PreparedTemplate[];
  /** Calls whose missing data has been reported; rendering need not repeat it. */
  readonly gaps: ReadonlySet<string>;
  readonly diagnostics: readonly Diagnostic[];
}

/** A template or partial on the way. */
interface Prepared extends Including {
  readonly preparation: Preparation;
  readonly program: hbs.AST.Program | undefined;
}

/** @param mistaken names of templates whose front matter has errors */
export function prepareLibrary(
  library: TemplateLibrary,
  view: DatasetView,
  mistaken: readonly string[] = [],
): PreparedLibrary {
  const environment = Handlebars.create();
  registerHelpers(environment, helpers);
  const calls = findPartialCalls(library);
  const surroundings: Surroundings = {
    helpers: new Map(helpers.map((helper) => [helper.name, helper])),
    partials: new Set(library.partials.keys()),
    names: view.names,
    passed: findPassedNames(calls),
    passedNumbers: findPassedNumbers(calls),
    passedCounters: new Set(),
    scope: scopeOfPartial,
  };
  const origins: Origin[] = [];
  // Nothing is called that is not known: Handlebars then need not prepare for anything else.
  const knownHelpers = Object.fromEntries(Object.keys(environment.helpers).map((name) => [name, true]));
  const options = {noEscape: true, preventIndent: true, knownHelpers, knownHelpersOnly: true};
  const all: Prepared[] = [];
  for (const [name, {file, text}] of library.partials) {
    const preparation = openPreparation(origins);
    preparation.diagnostics.push(...checkTextFile(text, file));
    const own = {...surroundings, passedCounters: findPassedCounters(name, calls)};
    const program = prepareTemplate(text, placesIn(file), own, preparation);
    all.push({file, name, inclusions: preparation.inclusions, preparation, program});
    if (program) environment.registerPartial(name, environment.compile(program, options));
  }
  const compiled: PreparedTemplate[] = [];
  for (const template of library.templates) {
    const {file, body, bodyLine, frontMatter} = template;
    const preparation = openPreparation(origins);
    preparation.diagnostics.push(...checkText(template));
    preparation.diagnostics.push(...checkTyped(template.typed ?? [], view.names));
    const own = {...surroundings, scope: scopeOfTemplate(frontMatter.for)};
    const placeOf: PlaceOf = (line, column) => placeInTemplate(template, line + bodyLine - 1, column + 1);
    const inBody = {...own, isTextKnown: template.typed !== undefined};
    const program = prepareTemplate(body, placeOf, inBody, preparation, formOf(template));
    const keys = prepareKeys(template, own, preparation);
    preparation.diagnostics.push(...findUnknownLevels(template, view.names));
    all.push({file, name: undefined, inclusions: preparation.inclusions, preparation, program});
    const compiledKeys = new Map([...keys].map(([key, value]) => [key, environment.compile(value, options)]));
    const whole = program ?? Handlebars.parseWithoutProcessing("");
    compiled.push({template, body: environment.compile(whole, options), keys: compiledKeys});
  }
  const needs = new Map(all.map(({name, preparation}) => [name, preparation.needs]));
  for (const {preparation} of all)
    preparation.diagnostics.push(...checkHanded(preparation.handed, (name) => needs.get(name) ?? []));
  const {diagnostics: inclusions, endless, reach} = checkInclusions(all);
  const isIn = (files: ReadonlySet<string>) => (template: Template) =>
    reach(template.file).some((file) => files.has(file));
  const faulty = new Set(
    all.filter(({preparation}) => hasErrors(preparation.diagnostics)).map(({file}) => file),
  );
  const unread = new Set(all.filter(({program}) => program === undefined).map(({file}) => file));
  const isFaulty = isIn(new Set([...faulty, ...endless]));
  const isUnreadable = isIn(new Set([...unread, ...endless]));
  const isBroken = ({template}: PreparedTemplate) =>
    isFaulty(template) || isUnreadable(template) || mistaken.includes(template.name);
  const gaps = findAllGaps(all, library.templates, reach, view);
  return {
    templates: compiled.filter((each) => !isBroken(each)),
    drafts: compiled.filter((each) => isBroken(each) && !isUnreadable(each.template)),
    origins,
    broken: compiled
      .filter(isBroken)
      .map((each) => (isUnreadable(each.template) ? withoutPartialsInKeys(each) : each)),
    gaps: new Set(gaps.map(({demand}) => keyOfPlace(demand.call))),
    diagnostics: [
      ...all.flatMap(({preparation}) => preparation.diagnostics),
      ...inclusions,
      ...gaps.map(({diagnostic}) => diagnostic),
    ],
  };
}

/** Of a template made in Word the characters of its paragraphs were looked at as they were read. */
function checkText({file, text, bodyLine, form, placeOf}: Template): Diagnostic[] {
  if (!form || !placeOf) return checkTextFile(text, file);
  const head = text
    .split("\n")
    .slice(0, bodyLine - 2)
    .join("\n");
  return checkTextFile(head, file).map((each) =>
    mapPlaces(each, ({line = 1, column = 1}) => placeOf(line, column)),
  );
}

const formOf = ({stretches}: Template): TemplateForm => (stretches ? {stretches} : "markdown");

/** Of a partial that cannot be read, nothing can be put into a name. */
function withoutPartialsInKeys({template, body, keys}: PreparedTemplate): PreparedTemplate {
  const isReadable = (key: (typeof templatedKeys)[number]) =>
    !/\{\{~?#?>/u.test(template.frontMatter[key] ?? "");
  return {template, body, keys: new Map([...keys].filter(([key]) => isReadable(key)))};
}

export const keyOfPlace = ({file, line, column}: Place) => `${file}:${line}:${column}`;

function findAllGaps(
  all: readonly Prepared[],
  templates: readonly Template[],
  reach: (file: string) => readonly string[],
  view: DatasetView,
): Gap[] {
  return all.flatMap(({file, preparation}) => {
    const demands: readonly Demand[] = preparation.demands;
    if (demands.length === 0) return [];
    const showing = templates.filter((template) => reach(template.file).includes(file));
    return findGaps(demands, showing, view);
  });
}

function findPartialCalls({templates, partials}: TemplateLibrary): string[] {
  const texts = [...templates.map(({body}) => body), ...[...partials.values()].map(({text}) => text)];
  return texts.flatMap((text) => text.match(/\{\{~?>[^{}]*\}\}/gu) ?? []);
}

/** Whatever stands before `=` in a mustache; that some of them are options of helpers does no harm. */
function findPassedNames(calls: readonly string[]): Set<string> {
  return new Set(
    calls.flatMap((call) => [...call.matchAll(/([^\s"'=(){}]+)\s*=/gu)].map(([, name = ""]) => name)),
  );
}

/** Levels of front matter that the package does not have. */
function findUnknownLevels(template: Template, names: Names): Diagnostic[] {
  const {levels} = template.frontMatter;
  if (levels === undefined) return [];
  return findUnknownNames(levelNames(levels).join(" "), "levels", names).map(({code, message, hint}) => ({
    severity: "error",
    code,
    message,
    hint,
    place: placeOfKey(template, "levels"),
  }));
}

/** A template's columns count from 0 in Handlebars and from 1 for people. */
function placesIn(file: string, firstLine = 1): PlaceOf {
  return (line, column) => ({file, line: line + firstLine - 1, column: column + 1});
}

/** Numbers in the name of a file, of an issue and in its date are nobody's figures. */
const withoutFigures: ReadonlySet<string> = new Set(["file", "issue", "issued"]);

function prepareKeys(template: Template, surroundings: Surroundings, preparation: Preparation) {
  const programs = new Map<(typeof templatedKeys)[number], hbs.AST.Program>();
  for (const key of templatedKeys) {
    const text = template.frontMatter[key];
    if (text === undefined || text === "") continue;
    const diagnostics: Diagnostic[] = [];
    const placeOf = placesInKey(template, key, text);
    const program = prepareTemplate(text, placeOf, surroundings, {...preparation, diagnostics}, "value");
    if (program) programs.set(key, program);
    const isTold = ({code}: Diagnostic) => !withoutFigures.has(key) || code !== "unbacked-number";
    preparation.diagnostics.push(...diagnostics.filter(isTold));
  }
  return programs;
}

/** Where the text of a key of the front matter is written, character by character. */
function placesInKey(template: Template, key: string, value: string): PlaceOf {
  const {text, bodyLine} = template;
  const yaml = text
    .split("\n")
    .slice(1, bodyLine - 2)
    .join("\n");
  const spotOf = findValueSpots(yaml, key);
  const lines = value.split("\n");
  return (line, column) => {
    const before = lines.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0);
    const spot = spotOf?.(before + column) ?? {line: 0, column: 1};
    return placeInTemplate(template, spot.line + 1, spot.column);
  };
}
