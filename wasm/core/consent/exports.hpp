#pragma once

#include <string>
#include <string_view>

#include "core/problem.hpp"
#include "core/result.hpp"

namespace clearnotice::consent {

enum class format { dpv, kantara };

/// Writes a receipt's record (receipt.schema.json) in the words of somebody else's vocabulary. For
/// those who keep records; no page needs it. Neither output claims to conform to its model: what
/// the record does not hold, such as who the person is, is not invented.
///
///   dpv      JSON-LD in terms of the Data Privacy Vocabulary 2, shaped after its guide to ISO/IEC
///   TS
///            27560: a receipt with one consent record for each purpose
///   kantara  Consent Receipt Specification 1.1.0 of the Kantara Initiative; its time is in whole
///            seconds since 1970. The receipt's number stands for the person's identifier. Where
///            the notice has no address of its own, policyUrl is the controller's site, or else a
///            URN of the text that was shown
///
/// @param record  UTF-8 JSON
/// @return codes `json.*` and `receipt.*`
result<std::string, problem> export_receipt(std::string_view record, format as);

/// Seconds from 1970-01-01T00:00:00Z (POSIX, without leap seconds) to "2026-11-23T10:00:00Z".
unsigned long seconds_since_1970(std::string_view utc_time);

}  // namespace clearnotice::consent
