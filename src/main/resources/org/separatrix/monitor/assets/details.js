// Everything that is known of the chosen condition, asked for when it is chosen and then once a second while it changes.

const EVERY = 1000;

/** Keeps the details of one condition. changed() is called when there are new ones. */
export function details(changed) {
  let wanted = -1;
  let asked = '';
  let at = 0;
  let under = false;
  let known = null;

  async function ask(condition, version) {
    under = true;
    asked = version;
    at = performance.now();
    try {
      const answer = await fetch(`api/conditions/${condition}`);
      if (answer.ok) {
        const json = await answer.json();
        if (json.condition === wanted) {
          known = json;
          changed();
        }
      } else {
        asked = '';
      }
    } catch {
      asked = '';
    }
    under = false;
  }

  return {
    /** Wants a condition as it is at some version: its number of trials will do. */
    want(condition, version) {
      if (condition !== wanted) {
        wanted = condition;
        known = null;
        at = 0;
      }
      const now = `${condition} ${version}`;
      if (condition >= 0 && !under && now !== asked && performance.now() - at > EVERY) {
        ask(condition, now);
      }
    },
    /** What is known of the condition that is wanted; null if nothing is yet. */
    known: () => known,
  };
}
