import {shortDigest} from "../base/digest.ts";
import type {ShownProject, ShownTemplate} from "./messages.ts";
import type {ProjectListing, ServiceOutcome} from "./service/document-service.ts";

/**
 * The list as it is now, with the documents that broken templates made before: an editor who has made a mistake must
 * not lose the document from sight. Where the data cannot be read, all of it stays as it was.
 */
export function joinListing(
  listing: ServiceOutcome<ProjectListing>,
  before: ShownProject | undefined,
): ShownProject {
  const joined = join(listing, before);
  return {...joined, digest: shortDigest(JSON.stringify(joined))};
}

function join(
  {value, diagnostics}: ServiceOutcome<ProjectListing>,
  before: ShownProject | undefined,
): Omit<ShownProject, "digest"> {
  const earlier = before?.templates ?? [];
  if (!value) {
    return {
      title: before?.title ?? "",
      meetings: before?.meetings ?? {areas: [], themes: [], templates: [], pictures: [], saved: []},
      templates: earlier.map((template) => ({...template, isBroken: true})),
      problems: diagnostics,
    };
  }
  const sound = value.templates.map((template): ShownTemplate => ({...template, isBroken: false}));
  const broken = value.broken.flatMap((name) => {
    const known = earlier.find((template) => template.name === name);
    return known ? [{...known, isBroken: true}] : [];
  });
  return {
    title: value.title,
    meetings: value.meetings,
    templates: [...sound, ...broken].toSorted((a, b) => (a.name < b.name ? -1 : 1)),
    problems: diagnostics,
  };
}
