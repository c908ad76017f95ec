import type { LinkId } from "../../../src/platform/kernel/ids.js";
import type { Minute } from "../calendar.js";
import type { SimTicket } from "../record.js";

/**
 * The same ticket once more, with the same links. It is closed at once and nobody ever returns to it, so that it thins out
 * whatever is counted per ticket: the most that filing a case twice can bring.
 */
export function fileAgain(
  ticket: SimTicket,
  { count, linkedLater = 0 }: { readonly count: number; readonly linkedLater?: Minute },
): SimTicket {
  const suffix = `again ${String(count)}`;
  const openedAt = ticket.openedAt + count;
  const resolvedAt = ticket.resolvedAt[0] ?? openedAt;
  return {
    ...ticket,
    name: `${ticket.name} ${suffix}`,
    survey: null,
    openedAt,
    resolvedAt: [resolvedAt],
    reopenedAt: [],
    closedAt: resolvedAt,
    links: ticket.links.map((link) => ({
      ...link,
      id: `${link.id} ${suffix}` as LinkId,
      at: link.at + linkedLater,
    })),
  };
}
