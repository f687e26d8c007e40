/**
 * What one node tells the others. Nodes share the database and nothing else: an event that every node must hear is
 * written down in the transaction of the change and fired again on each other node, within about two seconds (ADR 0016).
 */
package net.dider.portal.platform.cluster;
