/**
 * The ledger of claims: what was published or said about the model, the experiments and criteria that decide it, and the
 * verdicts. A claim is an entry of a resource; no verdict that is measured is written down.
 */
package org.separatrix.claims;
