import { ACCOUNTS } from "./accounts.js";
import { APPLICATIONS } from "./applications.js";
import { BILLING } from "./billing.js";
import { COLLABORATION } from "./collaboration.js";
import type { ContentDomain } from "./content-domain.js";
import { EMAIL } from "./email.js";
import { HARDWARE } from "./hardware.js";
import { NETWORK } from "./network.js";
import { PREMISES } from "./premises.js";
import { SECURITY } from "./security.js";
import { TELEPHONY } from "./telephony.js";

/** All root categories, in the order in which articles are dealt out. */
export const CONTENT_DOMAINS: readonly ContentDomain[] = [
  NETWORK,
  ACCOUNTS,
  EMAIL,
  BILLING,
  HARDWARE,
  TELEPHONY,
  COLLABORATION,
  PREMISES,
  APPLICATIONS,
  SECURITY,
];
