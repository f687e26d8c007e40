package net.dider.portal.platform.security;

import net.dider.portal.platform.persistence.SchemaMigration;

/** Settings that only the portal itself can judge: what is wrong with one is the launcher's last sentence. */
final class StartSetting {

    private StartSetting() {}

    static Networks networks(String name, String value) {
        try {
            return Networks.parse(value);
        } catch (IllegalArgumentException e) {
            System.setProperty(SchemaMigration.FAILURE_PROPERTY, name + ": " + e.getMessage() + ".");
            throw e;
        }
    }
}
