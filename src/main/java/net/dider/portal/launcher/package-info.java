/**
 * Starts the portal from the one built jar: {@code java -jar dider-portal.jar}.
 *
 * <p>Decides what must be right before a server exists: the JVM's locale (Payara Micro answers 500 to everything under
 * a Turkish one), the settings, the data folder and its lock, the port, the database. Refuses to start with one
 * sentence when any of them is wrong, so that no half-started server is left answering 404.
 *
 * <p>Stands outside the WAR and uses no feature; the portal answers it through two system properties named in
 * {@link net.dider.portal.launcher.Portal}.
 */
package net.dider.portal.launcher;
