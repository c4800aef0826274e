import {inches} from "../../../model/length.ts";
import {slideLights} from "../../../theme/light-colours.ts";
import type {SlideTheme} from "../../../theme/slide-theme.ts";
import {chineseStack, fontStack} from "../font-stack.ts";
import {pixels} from "./css-pixels.ts";
import {housePictureRules} from "./house-pictures.ts";

/** CSS of all slides of a deck: colours by their roles, and how boxes, paragraphs and tables stand. */
export function slideStyle(theme: SlideTheme): string {
  const {slide, fonts, colours} = theme;
  const {chart: _chart, chartText: _chartText, chartGrid: _chartGrid, ...roles} = colours;
  const size = `width:${pixels(inches(slide.width))};height:${pixels(inches(slide.height))}`;
  return [
    `.sheet .slide{position:relative;overflow:hidden;${size};font-family:${fontStack(fonts.body)}}`,
    ...fixedRules,
    `.sheet .slide h1{font-family:${fontStack(fonts.heading)};font-weight:700}`,
    `.sheet .slide .chinese{font-family:${chineseStack(fonts.body.eastAsia)}}`,
    `.sheet .slide h1 .chinese{font-family:${chineseStack(fonts.heading.eastAsia)}}`,
    ...housePictureRules(theme),
    `.sheet .slide td{box-shadow:inset 0 -1px #${colours.border}}`,
    ...Object.entries({...roles, ...slideLights(theme)}).flatMap(([role, colour]) => [
      `.sheet .slide .ink-${role}{color:#${colour}}`,
      `.sheet .slide .fill-${role},.sheet .slide.fill-${role}{background:#${colour}}`,
    ]),
  ].join("\n");
}

/**
 * PowerPoint puts nothing between Chinese and Latin letters and keeps punctuation a whole em wide. Lines end where the
 * plan ends them: the browser breaks none by itself. Whatever the page around says of type is taken back.
 */
const fixedRules = [
  ".sheet .slide{font-weight:400;font-style:normal;line-height:1.3;letter-spacing:0;text-align:left}",
  ".sheet .slide{text-autospace:no-autospace;text-spacing-trim:space-all}",
  ".sheet .slide :is(h1,p,th,td){margin:0;padding:0;font-weight:400;letter-spacing:0;white-space:pre}",
  ".sheet .slide .box{position:absolute;box-sizing:border-box;display:flex;flex-direction:column}",
  ".sheet .slide .middle{justify-content:center}",
  ".sheet .slide .bottom{justify-content:flex-end}",
  ".sheet .slide .bold{font-weight:700}",
  ".sheet .slide .regular{font-weight:400}",
  // A font with another ascent within a line would make the line higher.
  ".sheet .slide span[class],.sheet .slide a,.sheet .slide .item::before{line-height:0}",
  ".sheet .slide .item{text-indent:calc(-1 * var(--indent))}",
  ".sheet .slide .item::before{content:attr(data-mark);display:inline-block;width:var(--indent);text-indent:0}",
  // The dots of Chinese fonts stand in the middle of an em, those that PowerPoint sets flush with the edge.
  '.sheet .slide .dotted::before{font-family:Arial,"Liberation Sans",sans-serif}',
  ".sheet .slide a{color:inherit;text-decoration:underline}",
  // A picture keeps its proportion in the middle of its place, as in the deck.
  ".sheet .slide img.box{display:block;max-width:none;object-fit:contain}",
  ".sheet .slide table.box{display:table;table-layout:fixed;border-collapse:separate;border-spacing:0;margin:0}",
  ".sheet .slide :is(th,td){padding:0 var(--inset);vertical-align:middle;border:0;text-align:left}",
  ".sheet .slide .center{text-align:center}",
  ".sheet .slide .right{text-align:right}",
];
