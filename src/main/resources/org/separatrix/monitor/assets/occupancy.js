// What the slots were seen to compute in the last minute. Kept by the page: the run keeps none of it.

const SPAN = 60;
const MOST_SEGMENTS = 400;
const MOST_LANES = 64;

/** Lanes by slot, each a list of {from, to, condition, batch}, in seconds since the run began. */
export function occupancy() {
  const lanes = new Map();

  return {
    lanes,
    /** Takes what the slots compute at a time. */
    see(slots, now) {
      for (const slot of slots) {
        const name = `${slot.node} ${slot.slot}`;
        if (!lanes.has(name) && lanes.size < MOST_LANES) {
          lanes.set(name, { node: slot.node, slot: slot.slot, segments: [] });
        }
        const lane = lanes.get(name);
        if (!lane) {
          continue;
        }
        const last = lane.segments[lane.segments.length - 1];
        if (last?.batch === slot.batch) {
          last.to = now;
        } else {
          const from = Math.max(now - slot.since, last ? last.from : 0);
          if (last) {
            last.to = Math.max(last.from, Math.min(from, now));
          }
          lane.segments.push({ from, to: now, condition: slot.condition, batch: slot.batch });
        }
        while (lane.segments.length > MOST_SEGMENTS || lane.segments[0]?.to < now - SPAN) {
          lane.segments.shift();
        }
      }
    },
    clear: () => lanes.clear(),
  };
}
