// Writes the JSON Schema of newsletter.yaml, which editors use to complete and check it.
import { writeFileSync } from "node:fs";
import { newsletterJsonSchema } from "@clusterpost/core/newsletter-schema";

const file = new URL("../newsletter.schema.json", import.meta.url);
writeFileSync(file, `${JSON.stringify(newsletterJsonSchema(), undefined, 2)}\n`);
