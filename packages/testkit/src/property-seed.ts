// Set-up of every project with properties. Each run tries the same values, so that a test never fails by chance in a
// change that did not touch it; `CLUSTERPOST_FUZZ_SEED` tries others: a number, or `random`.
import fc from "fast-check";
import { seedOf } from "./seed-of.ts";

fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: seedOf(process.env["CLUSTERPOST_FUZZ_SEED"]) });
