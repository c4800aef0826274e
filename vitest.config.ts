import {defineConfig} from "vitest/config";

export default defineConfig({
  test: {
    globalSetup: ["tests/support/compile.ts"],
    // A slow machine is no fault; what never ends, CI stops.
    testTimeout: 180_000,
    hookTimeout: 180_000,
  },
});
