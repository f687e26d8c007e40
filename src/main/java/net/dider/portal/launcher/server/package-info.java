/**
 * What stands inside the server rather than inside the WAR, because a filter of the WAR would be too late: the door that
 * every request passes before anything else answers, and the maker of session identifiers.
 *
 * <p>The build packs it as one of the server's own jars; it sees the server's classes and the launcher's, the WAR sees
 * none of it. Settings reach it as system properties. Inside another server (a test in Arquillian's container) it is
 * absent, and the WAR's filters still send their headers.
 */
package net.dider.portal.launcher.server;
