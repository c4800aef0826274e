// Makes dist/inside.js, which is not part of the package: what checks outside of the tests, and the benchmark, look at
// within the program. After scripts/compile.mjs, as it needs the fonts that lie in dist/.
import {bundle, forNode} from "./bundle.mjs";

await bundle(forNode({inside: "tests/support/inside.ts"}), {dir: "dist", codeSplitting: false});
