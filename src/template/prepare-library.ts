import Handlebars from "handlebars";
import {type Diagnostic, hasErrors} from "../model/diagnostic.ts";
import type {DatasetView} from "./dataset-view.ts";
import {templatedKeys} from "./front-matter.ts";
import type {PlaceOf} from "./handlebars-error.ts";
import {helpers} from "./helpers/index.ts";
import {placeOfKey} from "./place-of-key.ts";
import type {Preparation, Surroundings} from "./preparation.ts";
import {prepareTemplate} from "./prepare.ts";
import {registerHelpers} from "./runtime.ts";
import type {Origin} from "./source-map.ts";
import type {Template, TemplateLibrary} from "./template.ts";

type Render = Handlebars.TemplateDelegate;

export interface PreparedTemplate {
  readonly template: Template;
  readonly body: Render;
  readonly keys: ReadonlyMap<(typeof templatedKeys)[number], Render>;
}

/** Templates compiled against one dataset; rendering them needs nothing from the disk. */
export interface PreparedLibrary {
  readonly templates: readonly PreparedTemplate[];
  /** Where pieces of rendered text came from, by the number in their marker. */
  readonly origins: readonly Origin[];
  /** Names of templates that have errors, in themselves or in a partial that they use. */
  readonly broken: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

export function prepareLibrary(library: TemplateLibrary, view: DatasetView): PreparedLibrary {
  const environment = Handlebars.create();
  registerHelpers(environment, helpers);
  const surroundings: Surroundings = {
    helpers: new Map(helpers.map((helper) => [helper.name, helper])),
    partials: new Set(library.partials.keys()),
    names: view.names,
  };
  const origins: Origin[] = [];
  const diagnostics: Diagnostic[] = [];
  const uses = new Map<string, Set<string>>();
  const faulty = new Set<string>();
  // Nothing is called that is not known: Handlebars then need not prepare for anything else.
  const knownHelpers = Object.fromEntries(Object.keys(environment.helpers).map((name) => [name, true]));
  const options = {noEscape: true, preventIndent: true, knownHelpers, knownHelpersOnly: true};

  for (const [name, partial] of library.partials) {
    const preparation: Preparation = {origins, diagnostics: []};
    const program = prepareTemplate(partial.text, placesIn(partial.file), surroundings, preparation);
    if (hasErrors(preparation.diagnostics)) faulty.add(partial.file);
    diagnostics.push(...preparation.diagnostics);
    uses.set(partial.file, findPartials(program, library));
    if (program) environment.registerPartial(name, environment.compile(program, options));
  }
  const templates: PreparedTemplate[] = [];
  for (const template of library.templates) {
    const preparation: Preparation = {origins, diagnostics: []};
    const places = placesIn(template.file, template.bodyLine);
    const program = prepareTemplate(template.body, places, surroundings, preparation);
    const keys = prepareKeys(template, surroundings, preparation);
    if (hasErrors(preparation.diagnostics)) faulty.add(template.file);
    diagnostics.push(...preparation.diagnostics);
    uses.set(template.file, findPartials(program, library));
    if (!program) continue;
    const compiled = new Map([...keys].map(([key, value]) => [key, environment.compile(value, options)]));
    templates.push({template, body: environment.compile(program, options), keys: compiled});
  }
  diagnostics.push(...findCycles(uses, faulty));
  const broken = library.templates
    .filter((template) => reach(template.file, uses).some((file) => faulty.has(file)))
    .map((template) => template.name);
  return {
    templates: templates.filter(({template}) => !broken.includes(template.name)),
    origins,
    broken,
    diagnostics,
  };
}

/** A template's columns count from 0 in Handlebars and from 1 for people. */
function placesIn(file: string, firstLine = 1): PlaceOf {
  return (line, column) => ({file, line: line + firstLine - 1, column: column + 1});
}

function prepareKeys(template: Template, surroundings: Surroundings, preparation: Preparation) {
  const programs = new Map<(typeof templatedKeys)[number], hbs.AST.Program>();
  for (const key of templatedKeys) {
    const text = template.frontMatter[key];
    if (text === undefined || text === "") continue;
    const start = placeOfKey(template, key);
    // Inside a quoted YAML value the columns run on from the value's first character.
    const placeOf: PlaceOf = (_, column) => ({...start, column: (start.column ?? 1) + column});
    const program = prepareTemplate(text, placeOf, surroundings, preparation, "text");
    if (program) programs.set(key, program);
  }
  return programs;
}

/** Files of the partials that a program includes. */
function findPartials(program: hbs.AST.Program | undefined, library: TemplateLibrary): Set<string> {
  const files = new Set<string>();
  const visit = (node: hbs.AST.Program | undefined) => {
    for (const statement of node?.body ?? []) {
      if (statement.type === "PartialStatement") {
        const {name} = statement as hbs.AST.PartialStatement;
        const file = library.partials.get((name as hbs.AST.PathExpression).original)?.file;
        if (file !== undefined) files.add(file);
      } else if (statement.type === "BlockStatement") {
        const block = statement as hbs.AST.BlockStatement;
        visit(block.program);
        visit(block.inverse);
      }
    }
  };
  visit(program);
  return files;
}

function reach(file: string, uses: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  const seen = new Set([file]);
  for (const each of seen) for (const used of uses.get(each) ?? []) seen.add(used);
  return [...seen];
}

/** A partial that includes itself, directly or through others, would never end. */
function findCycles(uses: ReadonlyMap<string, ReadonlySet<string>>, faulty: Set<string>): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  for (const [file, used] of uses) {
    const through = [...used].find((next) => reach(next, uses).includes(file));
    if (through === undefined) continue;
    faulty.add(file);
    diagnostics.push({
      severity: "error",
      code: "partial-cycle",
      message: {
        en: `this partial includes itself${through === file ? "" : ` through ${through}`}`,
        zh: `这个片段${through === file ? "" : `经 ${through} `}又引用了自己`,
      },
      hint: {en: "take one of the {{> …}} out", zh: "请去掉其中一处 {{> …}}"},
      place: {file},
    });
  }
  return diagnostics;
}
