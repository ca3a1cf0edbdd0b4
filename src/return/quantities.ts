/**
 * The units a return is counted in. They are branded, so that pounds cannot be passed where credits are wanted.
 * All are whole numbers: floating point never holds a figure that somebody will be asked about.
 */
declare const unit: unique symbol;

/** Whole pence. £100,000.00 is 10,000,000. */
export type Pence = number & { readonly [unit]: 'pence' };

/** Whole hundredths of a credit. 25.63 credits is 2,563. */
export type Credits = number & { readonly [unit]: 'hundredths of a credit' };

/** A day as Excel's serial number in the 1900 system, without a time: 31 March 2024 is 45382. */
export type Day = number & { readonly [unit]: 'serial day' };
