import {applyLook} from "./appearance.ts";
import {ReviewPage} from "./review-page.ts";
import {readLanguage, readLook} from "./settings.ts";
import {setLanguage} from "./words.ts";

setLanguage(readLanguage());
applyLook(readLook());
await new ReviewPage().start();
