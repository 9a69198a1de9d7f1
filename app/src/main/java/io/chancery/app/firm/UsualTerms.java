package io.chancery.app.firm;

/// What is usual in a country, for a firm that has not said otherwise.
public final class UsualTerms {

    private UsualTerms() {}

    /// Days to pay an invoice: 30 in the US and in England. In Germany a private client is in default after 30
    /// days at
    /// the latest (BGB § 286 III), so invoices ask for 14.
    public static int paymentDays(String country) {
        return country.equals("DE") ? 14 : 30;
    }
}
