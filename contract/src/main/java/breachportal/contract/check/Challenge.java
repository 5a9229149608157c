package breachportal.contract.check;

/// A puzzle to be solved before an evaluation, as ALTCHA (version 1) writes it: find the number
/// whose decimal digits, behind the salt, hash to the challenge.
///
/// @param algorithm `SHA-256`
/// @param challenge the hash to be found, in hex
/// @param maxnumber the largest number that it can be
/// @param salt what stands before the number; tells after `expires=` the second of its end
/// @param signature the server's, to be sent back with the solution
public record Challenge(
    String algorithm, String challenge, long maxnumber, String salt, String signature) {}
