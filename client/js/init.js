// Starts the govuk-frontend components of the page. Each page works without them.
import { initAll } from "./govuk-frontend.min.js";

initAll();
