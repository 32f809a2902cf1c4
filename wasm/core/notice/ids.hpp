#pragma once

#include <string_view>

#include "core/notice/model.hpp"

/// How notice.json, the catalogues and the page name what the model enumerates, in its order.
namespace clearnotice::notice {

inline constexpr std::string_view kRoleIds[] = {"controller", "processor", "joint"};

/// Also the posted keys.
inline constexpr std::string_view kMeterIds[kMeterCount] = {"honeypot", "seconds"};

/// The controls that measure. The first has the name of a field that machines expect and browsers
/// never fill by themselves: HTML has no autocomplete token for it.
inline constexpr std::string_view kMeterControls[kMeterCount] = {"subject", "seconds"};

inline constexpr std::string_view kConditionIds[] = {
    "consent",         "employment", "vital-interests", "members", "made-public", "legal-claims",
    "public-interest", "care",       "public-health",   "research"};

inline constexpr std::string_view kBasisIds[] = {"consent",          "contract",
                                                 "legal-obligation", "vital-interests",
                                                 "public-task",      "legitimate-interests"};

inline constexpr std::string_view kSafeguardIds[] = {"adequacy",      "standard-clauses",
                                                     "binding-rules", "code-of-conduct",
                                                     "certification", "explicit-consent"};

inline constexpr std::string_view kMeasureIds[] = {
    "physical", "electronic", "organisational", "encryption",    "certification", "testing",
    "training", "assessment", "backup",         "residual-risk", "breach-notice"};

inline constexpr std::string_view kTopicIds[kTopicCount] = {
    "who",       "dpo",       "collection", "data",    "purposes",    "required",  "recipients",
    "transfers", "retention", "security",   "pledges", "rights",      "complaint", "automated",
    "children",  "cookies",   "calls",      "sites",   "definitions", "changes"};

}  // namespace clearnotice::notice
