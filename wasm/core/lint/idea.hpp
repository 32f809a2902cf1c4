#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

/// What a lexicon knows phrasings for.
namespace clearnotice::lint {

// What Articles 13 and 14 GDPR ask for comes first; then what should not be written so.
#define CLEARNOTICE_IDEAS(X)            \
  X(name, "name")                       \
  X(address, "address")                 \
  X(dpo, "dpo")                         \
  X(purpose, "purpose")                 \
  X(basis, "basis")                     \
  X(interest, "interest")               \
  X(interest_named, "interest-named")   \
  X(recipient, "recipient")             \
  X(transfer, "transfer")               \
  X(no_transfer, "no-transfer")         \
  X(safeguard, "safeguard")             \
  X(copy, "copy")                       \
  X(period, "period")                   \
  X(criteria, "criteria")               \
  X(unlimited, "unlimited")             \
  X(right, "right")                     \
  X(access, "access")                   \
  X(rectification, "rectification")     \
  X(erasure, "erasure")                 \
  X(restriction, "restriction")         \
  X(objection, "objection")             \
  X(marketing_stop, "marketing-stop")   \
  X(portability, "portability")         \
  X(withdrawal, "withdrawal")           \
  X(unsubscribe, "unsubscribe")         \
  X(lawfulness, "lawfulness")           \
  X(complaint, "complaint")             \
  X(authority, "authority")             \
  X(required, "required")               \
  X(consequence, "consequence")         \
  X(automated, "automated")             \
  X(health, "health")                   \
  X(condition, "condition")             \
  X(source, "source")                   \
  X(cookies, "cookies")                 \
  X(cookie_consent, "cookie-consent")   \
  X(cookie_duration, "cookie-duration") \
  X(cookie_name, "cookie-name")         \
  X(change_told, "change-told")         \
  X(change_page, "change-page")         \
  X(updated, "updated")                 \
  X(bundled, "bundled")                 \
  X(tick_box, "tick-box")               \
  X(processor, "processor")             \
  X(either_basis, "either-basis")       \
  X(anonymous, "anonymous")             \
  X(identifier, "identifier")           \
  X(link, "link")                       \
  X(by_email, "by-email")               \
  X(dead_law, "dead-law")               \
  X(copied, "copied")                   \
  X(vague, "vague")                     \
  X(slip, "slip")                       \
  X(given_name, "given-name")           \
  X(family_name, "family-name")         \
  X(organisation, "organisation")       \
  X(occupation, "occupation")           \
  X(email, "email")                     \
  X(phone, "phone")                     \
  X(message, "message")

enum class idea : std::uint8_t {
#define CLEARNOTICE_IDEA(symbol, id) symbol,
  CLEARNOTICE_IDEAS(CLEARNOTICE_IDEA)
#undef CLEARNOTICE_IDEA
};

inline constexpr std::string_view kIdeaIds[] = {
#define CLEARNOTICE_IDEA(symbol, id) id,
    CLEARNOTICE_IDEAS(CLEARNOTICE_IDEA)
#undef CLEARNOTICE_IDEA
};

inline constexpr std::size_t kIdeaCount = sizeof(kIdeaIds) / sizeof(kIdeaIds[0]);

}  // namespace clearnotice::lint
