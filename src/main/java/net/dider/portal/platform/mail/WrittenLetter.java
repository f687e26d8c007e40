package net.dider.portal.platform.mail;

/**
 * A letter in words.
 *
 * @param language code of the language it is written in
 * @param sender how the portal signs
 * @param name the recipient's, or null
 */
record WrittenLetter(String language, String sender, String name, String subject, String text, String html) {}
