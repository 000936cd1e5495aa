/** The {@code separatrix} command: one class a subcommand. */
package org.separatrix.cli;
