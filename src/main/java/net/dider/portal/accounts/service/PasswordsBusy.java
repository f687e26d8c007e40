package net.dider.portal.accounts.service;

import jakarta.ejb.ApplicationException;

/** Too many passwords are being judged at the moment; the answer is to come again in half a minute. */
@ApplicationException(rollback = true)
public class PasswordsBusy extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
