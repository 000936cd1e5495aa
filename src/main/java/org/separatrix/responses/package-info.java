/** Responses as other programs keep them: their layouts, read for fits and written from runs. */
package org.separatrix.responses;
