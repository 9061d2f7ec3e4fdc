/**
 * One process: reads its options, opens the store, wires the parts together and answers requests. Who may ask for what
 * stands in one table, {@link entente.server.AccessRules}.
 */
@NullMarked
package entente.server;

import org.jspecify.annotations.NullMarked;
