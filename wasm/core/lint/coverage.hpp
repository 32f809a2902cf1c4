#pragma once

#include <string_view>
#include <vector>

#include "core/lint/evidence.hpp"
#include "core/lint/finding.hpp"

/// What Articles 13 and 9 GDPR ask a notice to say, and whether it does.
namespace clearnotice::lint {

enum class state { missing, partial, present, not_applicable };

struct item {
  std::string_view id;  ///< as in the reply: `retention`
  lint::rule rule;
  notice::topic topic{};
  /// Not found at all is no finding of its own: nothing asks for it.
  bool only_if_partial = false;
  std::string_view settle;  ///< what would settle it
  /// What the catalogues say from the facts.
  lint::state (*from_facts)(const json::value& root) = nullptr;
  /// What the own words say; null: as `whole` and `part` tell.
  lint::state (*from_words)(const evidence& found) = nullptr;
  std::uint64_t whole = 0;  ///< all of these: present
  std::uint64_t part = 0;   ///< one of these: partial
};

inline constexpr std::size_t kItemCount = 19;
extern const item kItems[kItemCount];

/// The states of one locale, in the order of kItems.
std::vector<state> coverage(const json::value& root, const evidence* found);

/// Says what is missing or only half there.
void report_coverage(const std::vector<state>& states, const evidence* found,
                     std::string_view locale, findings& into);

// By the facts.
state who_by_facts(const json::value& root);
state dpo_by_facts(const json::value& root);
state purposes_by_facts(const json::value& root);
state interest_by_facts(const json::value& root);
state recipients_by_facts(const json::value& root);
state transfers_by_facts(const json::value& root);
state retention_by_facts(const json::value& root);
state rights_by_facts(const json::value& root);
state objection_by_facts(const json::value& root);
state portability_by_facts(const json::value& root);
state withdrawal_by_facts(const json::value& root);
state complaint_by_facts(const json::value& root);
state required_by_facts(const json::value& root);
state automated_by_facts(const json::value& root);
state condition_by_facts(const json::value& root);

// By the own words.
state who_by_words(const evidence& found);
state purposes_by_words(const evidence& found);
state basis_by_words(const evidence& found);
state recipients_by_words(const evidence& found);
state transfers_by_words(const evidence& found);
state retention_by_words(const evidence& found);
state condition_by_words(const evidence& found);

/// Whether a text holds an e-mail address (one @ between letters or digits).
bool holds_email(std::string_view text);

}  // namespace clearnotice::lint
