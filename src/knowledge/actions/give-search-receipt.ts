import { randomBytes } from "node:crypto";
import type { Runs } from "../../people/store/access.read-model.js";
import { transact, type ActionDeps } from "../../platform/database/unit-of-work.js";
import type { OrganisationId } from "../../platform/kernel/ids.js";
import { ok } from "../../platform/kernel/result.js";
import type { Viewer } from "../../platform/kernel/viewer.js";
import { newId } from "../../platform/new-id.js";
import { keepReceiptSecret, receiptSecretOf } from "../store/search-receipt.store.js";
import { signSearchReceipt, type AnsweredSearch } from "./sign-search-receipt.js";

const SECRET_BYTES = 32;

/**
 * The receipt of a search that was answered, for the viewer alone; it is written nowhere. The first receipt of an
 * organisation makes its secret, in a short transaction of its own, because a query reads and does not write.
 */
export async function giveSearchReceipt(
  deps: ActionDeps,
  reader: Runs,
  viewer: Viewer,
  search: AnsweredSearch,
): Promise<string> {
  const { organisationId } = viewer;
  const secret = (await receiptSecretOf(reader, organisationId)) ?? (await makeSecret(deps, organisationId));
  return signSearchReceipt(secret, viewer, search, { id: newId(), issuedAt: deps.clock.now() });
}

async function makeSecret(deps: ActionDeps, organisationId: OrganisationId): Promise<Buffer> {
  const made = await transact(deps, organisationId, async (tx) =>
    ok(await keepReceiptSecret(tx, randomBytes(SECRET_BYTES))),
  );
  if (!made.ok) throw new Error("keeping a secret has no expected failure");
  return made.value;
}
