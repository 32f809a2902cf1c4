#include <algorithm>

#include "core/change/lasting.hpp"
#include "core/change/purposes.hpp"
#include "core/notice/countries.hpp"
#include "core/notice/reader.hpp"

namespace clearnotice::change {
namespace {

void compare_special(account& into, const place& was, const place& is) {
  const place then = was.member("special"), now = is.member("special");
  if (then.text() == now.text()) return;
  if (!now) return into.tell(kSpecialChanged, then, now);
  const rule& broken = now.text() == "consent" ? kSpecialConsent
                       : then                  ? kSpecialChanged
                                               : kSpecialAdded;
  into.tell(broken, then, now);
}

bool is_processor(const place& row) { return row.text_of("role") == "processor"; }

const rule& added(const place& row) {
  return is_processor(row) ? kProcessorAdded : kRecipientAdded;
}

/// The UK's or another third country's own notice: what is at home there is not abroad.
bool is_abroad(const side& of, const place& country) {
  return country && !notice::in_eea(country.text()) &&
         country.text() != of.root().member("controller").text_of("country");
}

void compare_recipient(account& into, const place& was, const place& is) {
  // An id is the author's; by its name a recipient is known.
  into.compare(added(is), was.member("name"), is.member("name"));
  const place role = was.member("role"), new_role = is.member("role");
  if (role.text() != new_role.text()) {
    into.tell(is_processor(is) ? kRecipientTerms : kRecipientRole, role, new_role);
  }
  const place country = was.member("country"), new_country = is.member("country");
  if (country.text() != new_country.text()) {
    const bool abroad = is_abroad(into.both().is, new_country);
    into.tell(abroad ? kRecipientAbroad : kRecipientTerms, country, new_country);
  }
  into.compare(kRecipientTerms, was.member("condition"), is.member("condition"));
  into.compare(kRecipientTerms, was.member("duties"), is.member("duties"));
}

/// The transfers to the recipients of a purpose, each with its country.
std::vector<place> transfers_of(const side& of, const place& purpose) {
  std::vector<place> found;
  const std::vector<place> recipients = purpose.member("recipients").items();
  for (const place& each : of.root().member("transfers").items()) {
    const bool is_used = std::any_of(recipients.begin(), recipients.end(), [&](const place& other) {
      return other.text() == each.text_of("recipient");
    });
    if (is_used) found.push_back(each);
  }
  return found;
}

void compare_transfer(account& into, const place& was, const place& is) {
  const place then = was.member("safeguard"), now = is.member("safeguard");
  if (then.text() != now.text()) {
    into.tell(now.text() == "explicit-consent" ? kTransferConsent : kTransferTerms, then, now);
  }
  into.compare(kTransferTerms, was.member("copy"), is.member("copy"));
  into.compare(kTransferTerms, was.member("when"), is.member("when"));
}

enum class kept { period, criteria, unlimited };

kept kind_of(const place& retention) {
  if (retention.member("period")) return kept::period;
  return retention.member("criteria") ? kept::criteria : kept::unlimited;
}

void compare_period(account& into, const place& was, const place& is) {
  const auto then = notice::parse_duration(was.text()), now = notice::parse_duration(is.text());
  if (!then || !now) return;
  switch (compare(*then, *now)) {
    case order::longer: return into.tell(kLonger, was, is);
    case order::shorter: return into.tell(kShorter, was, is);
    case order::unclear: return into.tell(kUnclear, was, is);
    case order::same:
      if (was.text() != is.text()) into.tell(kLayout, was, is);
  }
}

}  // namespace

void compare_data(account& into, const place& was, const place& is) {
  for (const couple& each : referred(into.both(), "data", was, is)) {
    if (!each.is) {
      into.tell(kDataRemoved, each.was, each.is);
      continue;
    }
    compare_special(into, each.was, each.is);
    if (!each.was) {
      into.tell(kDataAdded, each.was, each.is);
      continue;
    }
    into.compare(kDataName, each.was.member("name"), each.is.member("name"));
    for (const std::string_view key : {"field", "collected", "source"}) {
      into.compare(kDataOrigin, each.was.member(key), each.is.member(key));
    }
  }
}

void compare_recipients(account& into, const place& was, const place& is) {
  for (const couple& each : referred(into.both(), "recipients", was, is)) {
    if (each.was && each.is) {
      compare_recipient(into, each.was, each.is);
    } else if (each.is) {
      into.tell(added(each.is), each.was, each.is);
      const place country = each.is.member("country");
      if (is_abroad(into.both().is, country)) into.tell(kRecipientAbroad, {}, country);
    } else {
      into.tell(kRecipientRemoved, each.was, each.is);
    }
  }
}

void compare_transfers(account& into, const place& was, const place& is) {
  std::vector<place> left = transfers_of(into.both().was, was);
  for (const place& each : transfers_of(into.both().is, is)) {
    const auto same = std::find_if(left.begin(), left.end(), [&](const place& other) {
      return other.text_of("country") == each.text_of("country");
    });
    if (same != left.end()) {
      compare_transfer(into, *same, each);
      left.erase(same);
      continue;
    }
    const bool is_asked = each.text_of("safeguard") == "explicit-consent";
    into.tell(is_asked ? kTransferConsent : kTransferAdded, {}, each.member("country"));
  }
  for (const place& each : left) into.tell(kTransferRemoved, each.member("country"), {});
}

void compare_retention(account& into, const place& was, const place& is) {
  const kept then = kind_of(was), now = kind_of(is);
  constexpr std::string_view kKeys[] = {"period", "criteria", "unlimited"};
  const place before = was.member(kKeys[static_cast<std::size_t>(then)]);
  const place after = is.member(kKeys[static_cast<std::size_t>(now)]);
  if (then == now && now == kept::period) {
    compare_period(into, before, after);
    into.compare(kUnclear, was.member("from"), is.member("from"));
  } else if (then == now) {
    into.compare(kUnclear, before, after);
  } else {
    // Any limit is shorter than none; a period and a criterion cannot be compared.
    const rule& broken = then == kept::unlimited  ? kShorter
                         : now == kept::unlimited ? kLonger
                                                  : kUnclear;
    into.tell(broken, before, after);
  }
  into.compare(kRetentionChange, was.member("change"), is.member("change"));
}

}  // namespace clearnotice::change
