import type {Rule} from "./rule.ts";
import {chartAxes} from "./rules/chart/chart-axes.ts";
import {chartCache} from "./rules/chart/chart-cache.ts";
import {chartCategoryLevels} from "./rules/chart/chart-category-levels.ts";
import {chartFont} from "./rules/chart/chart-font.ts";
import {chartGaps} from "./rules/chart/chart-gaps.ts";
import {chartLabelPosition} from "./rules/chart/chart-label-position.ts";
import {chartOrder} from "./rules/chart/chart-order.ts";
import {chartPointCount} from "./rules/chart/chart-point-count.ts";
import {chartPoints} from "./rules/chart/chart-points.ts";
import {chartSeriesTwice} from "./rules/chart/chart-series-twice.ts";
import {chartTitle} from "./rules/chart/chart-title.ts";
import {chartValue} from "./rules/chart/chart-value.ts";
import {chartWorkbook} from "./rules/chart/chart-workbook.ts";
import {truncatedBarAxis} from "./rules/chart/truncated-bar-axis.ts";
import {backgroundEffects} from "./rules/deck/background-effects.ts";
import {layoutId} from "./rules/deck/layout-id.ts";
import {layoutNotListed} from "./rules/deck/layout-not-listed.ts";
import {notesPageSize} from "./rules/deck/notes-page-size.ts";
import {notesWithoutBody} from "./rules/deck/notes-without-body.ts";
import {objectWithoutDescription} from "./rules/deck/object-without-description.ts";
import {paragraphProperties} from "./rules/deck/paragraph-properties.ts";
import {placeholderEmpty} from "./rules/deck/placeholder-empty.ts";
import {placeholderUnknown} from "./rules/deck/placeholder-unknown.ts";
import {presentationOrder} from "./rules/deck/presentation-order.ts";
import {requiredRelationship} from "./rules/deck/required-relationship.ts";
import {sectionSlides} from "./rules/deck/section-slides.ts";
import {shapeExtent} from "./rules/deck/shape-extent.ts";
import {shapeIdTwice} from "./rules/deck/shape-id-twice.ts";
import {shapeOffSlide} from "./rules/deck/shape-off-slide.ts";
import {shapeWithoutTextBody} from "./rules/deck/shape-without-text-body.ts";
import {sharedTheme} from "./rules/deck/shared-theme.ts";
import {slideCellWithoutParagraph} from "./rules/deck/slide-cell-without-paragraph.ts";
import {slideCount} from "./rules/deck/slide-count.ts";
import {slideFontEastAsian} from "./rules/deck/slide-font-east-asian.ts";
import {slideId} from "./rules/deck/slide-id.ts";
import {slideLanguage} from "./rules/deck/slide-language.ts";
import {slideNumberText} from "./rules/deck/slide-number-text.ts";
import {slideTableColumnWidth} from "./rules/deck/slide-table-column-width.ts";
import {slideTableExtent} from "./rules/deck/slide-table-extent.ts";
import {slideTableGrid} from "./rules/deck/slide-table-grid.ts";
import {slideTableRowHeight} from "./rules/deck/slide-table-row-height.ts";
import {slideTableWithoutHeader} from "./rules/deck/slide-table-without-header.ts";
import {slideTitleIndex} from "./rules/deck/slide-title-index.ts";
import {slideTitleNotFirst} from "./rules/deck/slide-title-not-first.ts";
import {slideTitleTwice} from "./rules/deck/slide-title-twice.ts";
import {slideWithoutTitle} from "./rules/deck/slide-without-title.ts";
import {smallText} from "./rules/deck/small-text.ts";
import {addressMalformed} from "./rules/package/address-malformed.ts";
import {contentTypeForMissingPart} from "./rules/package/content-type-for-missing-part.ts";
import {contentTypeTwice} from "./rules/package/content-type-twice.ts";
import {contentTypesMissing} from "./rules/package/content-types-missing.ts";
import {coreDate} from "./rules/package/core-date.ts";
import {corePropertiesIncomplete} from "./rules/package/core-properties-incomplete.ts";
import {corePropertiesMissing} from "./rules/package/core-properties-missing.ts";
import {externalContent} from "./rules/package/external-content.ts";
import {externalTargetUnmarked} from "./rules/package/external-target-unmarked.ts";
import {fileNameExtension} from "./rules/package/file-name-extension.ts";
import {lineBreakInText} from "./rules/package/line-break-in-text.ts";
import {macros} from "./rules/package/macros.ts";
import {mainPartMissing} from "./rules/package/main-part-missing.ts";
import {notAPackage} from "./rules/package/not-a-package.ts";
import {partNameTwice} from "./rules/package/part-name-twice.ts";
import {partNameUnsafe} from "./rules/package/part-name-unsafe.ts";
import {partNotCompressed} from "./rules/package/part-not-compressed.ts";
import {partOrphaned} from "./rules/package/part-orphaned.ts";
import {partRootWrong} from "./rules/package/part-root-wrong.ts";
import {partWithoutContentType} from "./rules/package/part-without-content-type.ts";
import {pictureTwice} from "./rules/package/picture-twice.ts";
import {pictureType} from "./rules/package/picture-type.ts";
import {programValue} from "./rules/package/program-value.ts";
import {relationshipDangling} from "./rules/package/relationship-dangling.ts";
import {relationshipIdTwice} from "./rules/package/relationship-id-twice.ts";
import {relationshipIdUndefined} from "./rules/package/relationship-id-undefined.ts";
import {relationshipUnused} from "./rules/package/relationship-unused.ts";
import {relationshipsWithoutOwner} from "./rules/package/relationships-without-owner.ts";
import {themeFontEmpty} from "./rules/package/theme-font-empty.ts";
import {xmlDoctype} from "./rules/package/xml-doctype.ts";
import {xmlIllegalCharacter} from "./rules/package/xml-illegal-character.ts";
import {xmlMalformed} from "./rules/package/xml-malformed.ts";
import {bookmarkTwice} from "./rules/word/bookmark-twice.ts";
import {bookmarkUnclosed} from "./rules/word/bookmark-unclosed.ts";
import {bookmarkUndefined} from "./rules/word/bookmark-undefined.ts";
import {captionNumbers} from "./rules/word/caption-numbers.ts";
import {cellWithoutParagraph} from "./rules/word/cell-without-paragraph.ts";
import {chineseFontLatinOnly} from "./rules/word/chinese-font-latin-only.ts";
import {compatibilityMode} from "./rules/word/compatibility-mode.ts";
import {contentsEmpty} from "./rules/word/contents-empty.ts";
import {contentsOutdated} from "./rules/word/contents-outdated.ts";
import {drawingIdTwice} from "./rules/word/drawing-id-twice.ts";
import {drawingTooWide} from "./rules/word/drawing-too-wide.ts";
import {drawingWithoutDescription} from "./rules/word/drawing-without-description.ts";
import {evenPageHeader} from "./rules/word/even-page-header.ts";
import {fieldUnbalanced} from "./rules/word/field-unbalanced.ts";
import {headingLevelSkipped} from "./rules/word/heading-level-skipped.ts";
import {hyperlinkEmpty} from "./rules/word/hyperlink-empty.ts";
import {noteUndefined} from "./rules/word/note-undefined.ts";
import {numberingUndefined} from "./rules/word/numbering-undefined.ts";
import {rowMaySplit} from "./rules/word/row-may-split.ts";
import {sectionPageSize} from "./rules/word/section-page-size.ts";
import {spaceLost} from "./rules/word/space-lost.ts";
import {storyWithoutParagraph} from "./rules/word/story-without-paragraph.ts";
import {styleUndefined} from "./rules/word/style-undefined.ts";
import {tableColumnWidth} from "./rules/word/table-column-width.ts";
import {tableSpan} from "./rules/word/table-span.ts";
import {tableTooWide} from "./rules/word/table-too-wide.ts";
import {tableWithoutDescription} from "./rules/word/table-without-description.ts";
import {tableWithoutGrid} from "./rules/word/table-without-grid.ts";
import {tableWithoutHeaderRow} from "./rules/word/table-without-header-row.ts";
import {tablesAdjacent} from "./rules/word/tables-adjacent.ts";
import {updatePrompt} from "./rules/word/update-prompt.ts";
import {wordFontEastAsian} from "./rules/word/word-font-east-asian.ts";
import {wordLanguage} from "./rules/word/word-language.ts";
import {cellEmptyValue} from "./rules/workbook/cell-empty-value.ts";
import {cellOrder} from "./rules/workbook/cell-order.ts";
import {sharedStringIndex} from "./rules/workbook/shared-string-index.ts";
import {sheetDimension} from "./rules/workbook/sheet-dimension.ts";
import {tableNotListed} from "./rules/workbook/table-not-listed.ts";
import {tableRange} from "./rules/workbook/table-range.ts";

/** In the order in which findings are told: the package first, then what it holds. */
export const rules: readonly Rule[] = [
  addressMalformed,
  contentTypeForMissingPart,
  contentTypeTwice,
  contentTypesMissing,
  coreDate,
  corePropertiesIncomplete,
  corePropertiesMissing,
  externalContent,
  externalTargetUnmarked,
  fileNameExtension,
  lineBreakInText,
  macros,
  mainPartMissing,
  notAPackage,
  partNameTwice,
  partNameUnsafe,
  partNotCompressed,
  partOrphaned,
  partRootWrong,
  partWithoutContentType,
  pictureTwice,
  pictureType,
  programValue,
  relationshipDangling,
  relationshipIdTwice,
  relationshipIdUndefined,
  relationshipUnused,
  relationshipsWithoutOwner,
  themeFontEmpty,
  xmlDoctype,
  xmlIllegalCharacter,
  xmlMalformed,
  backgroundEffects,
  layoutId,
  layoutNotListed,
  notesPageSize,
  notesWithoutBody,
  objectWithoutDescription,
  paragraphProperties,
  placeholderEmpty,
  placeholderUnknown,
  presentationOrder,
  requiredRelationship,
  sectionSlides,
  shapeExtent,
  shapeIdTwice,
  shapeOffSlide,
  shapeWithoutTextBody,
  sharedTheme,
  slideCellWithoutParagraph,
  slideCount,
  slideFontEastAsian,
  slideId,
  slideLanguage,
  slideNumberText,
  slideTableColumnWidth,
  slideTableExtent,
  slideTableGrid,
  slideTableRowHeight,
  slideTableWithoutHeader,
  slideTitleIndex,
  slideTitleNotFirst,
  slideTitleTwice,
  slideWithoutTitle,
  smallText,
  chartAxes,
  chartCache,
  chartCategoryLevels,
  chartFont,
  chartGaps,
  chartLabelPosition,
  chartOrder,
  chartPointCount,
  chartPoints,
  chartSeriesTwice,
  chartTitle,
  chartValue,
  chartWorkbook,
  truncatedBarAxis,
  bookmarkTwice,
  bookmarkUnclosed,
  bookmarkUndefined,
  captionNumbers,
  cellWithoutParagraph,
  chineseFontLatinOnly,
  compatibilityMode,
  contentsEmpty,
  contentsOutdated,
  drawingIdTwice,
  drawingTooWide,
  drawingWithoutDescription,
  evenPageHeader,
  fieldUnbalanced,
  headingLevelSkipped,
  hyperlinkEmpty,
  noteUndefined,
  numberingUndefined,
  rowMaySplit,
  sectionPageSize,
  spaceLost,
  storyWithoutParagraph,
  styleUndefined,
  tableColumnWidth,
  tableSpan,
  tableTooWide,
  tableWithoutDescription,
  tableWithoutGrid,
  tableWithoutHeaderRow,
  tablesAdjacent,
  updatePrompt,
  wordFontEastAsian,
  wordLanguage,
  cellEmptyValue,
  cellOrder,
  sharedStringIndex,
  sheetDimension,
  tableNotListed,
  tableRange,
];
