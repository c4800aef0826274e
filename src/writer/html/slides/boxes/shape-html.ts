import type {ShapeBox} from "../../../pptx/slide.ts";
import {patchHtml} from "../patch-html.ts";

export const shapeHtml = ({area, fill}: ShapeBox) => patchHtml({area, fill});
