const month =
  "(?:January|February|March|April|May|June|July|August|September|October|November|December|" +
  "Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\.?";
const year = "(?:19|20)\\d{2}";
const partOfYear = "(?:Q[1-4]|H[12])";
/** What makes a figure of a number that looks like a year: `2015 nurses` counts, `2015 to 2020` does not. */
const uncounted = "(?![\\d.,]*\\d|\\s?[%‰]|\\s(?:per\\s?cent|percent|million|billion|thousand)\\b)";
const beforeYears =
  "in|since|by|until|till|before|after|from|to|between|and|of|for|during|through|early|late|mid|end|" +
  "year|years|FY|fiscal|spring|summer|autumn|winter|vs\\.?|versus";

/** Numbers of English texts that a reader does not take for figures. */
export const englishPlainNumbers: readonly RegExp[] = [
  // Dates: 8 March 2025, March 8, May 2025, Q1 2025, 2025-H1, mid-2025, the 1990s, the 21st century.
  regex(
    `(?:\\d{1,2}(?:st|nd|rd|th)?(?:\\s?[–-]\\s?\\d{1,2})?\\s)?\\b${month}(?:\\s\\d{1,2}(?:st|nd|rd|th)?\\b(?!\\d))?,?(?:\\s${year}\\b)?`,
  ),
  regex(`\\b${partOfYear}(?:\\s${year})?\\b|\\b${year}[-–\\s]?${partOfYear}\\b`),
  regex(`\\b(?:${beforeYears})[\\s-]${year}(?:\\s?[–/-]\\s?(?:${year}|\\d{2}))?\\b${uncounted}`, "giu"),
  regex(`(?<=[(:;,]\\s?|^|[“"])${year}(?:\\s?[–/-]\\s?(?:${year}|\\d{2}))?(?=[):;,.”"]|$)`, "gmu"),
  regex(`\\b${year}\\s?[–/-]\\s?(?:${year}|\\d{2})\\b${uncounted}`),
  /\b(?:1[89]|20)\d0s\b|\b\d{1,2}(?:st|nd|rd|th)[\s-]centur(?:y|ies)\b/giu,
  // Times of the day: 9 a.m., 5.30 pm, 14:00.
  /\b\d{1,2}(?:[.:]\d{2})?\s?(?:a\.?m\.?|p\.?m\.?|o[’']clock)(?![\p{L}])/giu,
  // What a rate is a part of: per 1,000 live births, one in 10.
  /\b(?:per|for every|for each|out of every)\s\d[\d,]*\b/giu,
  // What a text has besides: Figure 2, Annex 1, page 5, No. 3, Article 12, Goal 3.8, Phase 2.
  /\b(?:figures?|tables?|charts?|box|annex|appendix|sections?|chapters?|parts?|pages?|pp?\.|notes?|steps?|articles?|art\.|paragraphs?|goals?|targets?|phases?|stages?|levels?|grades?|types?|rounds?|versions?|volumes?|vol\.|item|no\.|nos\.|number|room|agenda|vision|horizon|resolution|act|line|route|highway)\s\d[\d.]*(?:\s?[–-]\s?\d[\d.]*|(?:,\s\d+)*\sand\s\d+)?\b/giu,
  // Ages that name a group: under 5, aged 15–49, 5-year-olds, children of 0–3 years.
  /\b(?:under|over|aged?|ages|below|above)[\s-]\d{1,2}(?:\s?[–-]\s?\d{1,2}|\s(?:to|and)\s\d{1,2})?(?:s\b|\b)(?![\d.,]*\d|\s?[%‰]|\s(?:per\s?cent|percent|million|billion|thousand|hundred)\b|\s\p{Ll}+s\b)/giu,
  /\b\d{1,3}(?:[–-]\d{1,3})?[- ]years?[- ]old(?:s\b|\b)|\b\d{1,2}\+(?!\d)/giu,
  // How long plans and services are: a 10-year plan, 24-hour, 24/7, 5-star.
  /\b\d{1,3}-(?:year|month|week|day|hour|minute|point|step|star|page|bed)\b|\b24\/7\b/giu,
  // Papers and telephones: A/RES/70/1, +41 22 791 2111.
  /\b[A-Z]+\/[A-Z]+\/\d+(?:\/\d+)?|\+\d{1,3}(?:[\s-]\d{2,4}){2,5}/gu,
];

function regex(source: string, flags = "gu"): RegExp {
  return new RegExp(source, flags);
}
