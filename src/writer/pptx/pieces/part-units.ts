import {numberAndUnit} from "../../../language/bare-figure.ts";
import {wordsOf} from "../../../language/languages.ts";
import type {WordList} from "../../../language/word-list.ts";
import type {KeyFigure} from "../../../model/document.ts";
import type {LanguageId} from "../../../model/language.ts";
import type {Point} from "../../../model/length.ts";

/** So much of the usual size numbers keep together with the words of their units. */
const least = 0.75;

/**
 * The cards as they are written, and the size of their numbers; or, where their numbers would become small, with the words of their units at the beginning
 * of the small line below: `22.6`, and `per 1,000 live births, 2015`. No card is wide enough for such words in large type.
 *
 * @param sizeOf points in which the numbers of cards find room
 * @param usual points
 */
export function withRoom(
  cards: readonly KeyFigure[],
  sizeOf: (cards: readonly KeyFigure[]) => Point,
  usual: Point,
  language: LanguageId | undefined,
): {readonly cards: readonly KeyFigure[]; readonly size: Point} {
  const words = wordsOf(language);
  const size = sizeOf(cards);
  if (words.script === "han" || size >= usual * least) return {cards, size};
  const parted = cards.map((card) => partUnit(card, words));
  return {cards: parted, size: sizeOf(parted)};
}

function partUnit(card: KeyFigure, words: WordList): KeyFigure {
  const [figure, ...others] = card.value;
  if (figure?.type !== "figure" || others.length > 0) return card;
  const [number, unit] = numberAndUnit(figure.text, words) ?? [];
  if (number === undefined || unit === undefined) return card;
  const told = card.detail.length === 0 ? unit : unit + words.marks.comma;
  return {...card, value: [{...figure, text: number}], detail: [{type: "text", value: told}, ...card.detail]};
}
