#include "core/field/mail_provider.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

namespace clearnotice::field {
namespace {

// What patients in the locales' countries write from, and what lies next to it and is real
// (mail.com, email.com, ymail.com …), which is never taken for a mistake. Of several that are as
// near, the first is suggested.
// clang-format off
constexpr std::string_view kProviders[] = {
    // everywhere
    "gmail.com", "googlemail.com", "hotmail.com", "outlook.com", "live.com", "msn.com",
    "windowslive.com", "yahoo.com", "ymail.com", "rocketmail.com", "icloud.com", "me.com",
    "mac.com", "aol.com", "aim.com", "mail.com", "email.com", "gmx.com", "gmx.net", "proton.me",
    "pm.me", "protonmail.com", "protonmail.ch", "tutanota.com", "tuta.com", "tuta.io",
    "fastmail.com", "zoho.com", "yandex.com", "inbox.com",
    // Austria, Germany, Switzerland
    "gmx.de", "web.de", "t-online.de", "freenet.de", "yahoo.de", "hotmail.de", "outlook.de",
    "live.de", "aol.de", "arcor.de", "online.de", "posteo.de", "tutanota.de", "mailbox.org",
    "gmx.at", "aon.at", "hotmail.at", "outlook.at", "gmx.ch", "bluewin.ch", "hispeed.ch",
    "sunrise.ch", "hotmail.ch", "yahoo.ch",
    // France, Belgium
    "orange.fr", "wanadoo.fr", "free.fr", "sfr.fr", "laposte.net", "yahoo.fr", "hotmail.fr",
    "outlook.fr", "live.fr", "neuf.fr", "bbox.fr", "numericable.fr", "aliceadsl.fr", "gmx.fr",
    "telenet.be", "skynet.be", "proximus.be", "hotmail.be", "outlook.be", "live.be", "yahoo.be",
    // Italy, Spain, Portugal, Latin America
    "libero.it", "libera.it", "virgilio.it", "alice.it", "tiscali.it", "hotmail.it", "outlook.it",
    "yahoo.it", "live.it", "tim.it", "tin.it", "pec.it", "hotmail.es", "outlook.es", "yahoo.es",
    "telefonica.net", "sapo.pt", "hotmail.pt", "outlook.pt", "live.com.pt", "uol.com.br",
    "bol.com.br", "terra.com.br", "yahoo.com.br", "hotmail.com.br", "outlook.com.br",
    "yahoo.com.mx", "yahoo.com.ar", "hotmail.com.ar",
    // Netherlands, the North, the Baltic
    "ziggo.nl", "kpnmail.nl", "xs4all.nl", "hetnet.nl", "hotmail.nl", "live.nl", "outlook.nl",
    "yahoo.nl", "telia.com", "comhem.se", "hotmail.se", "live.se", "yahoo.se", "online.no",
    "hotmail.no", "live.no", "yahoo.no", "live.dk", "hotmail.dk", "yahoo.dk", "hotmail.fi",
    "luukku.com", "elisanet.fi", "inbox.lv", "mail.ee", "hot.ee",
    // Britain, Ireland, North America, Oceania
    "hotmail.co.uk", "yahoo.co.uk", "live.co.uk", "btinternet.com", "sky.com", "virginmedia.com",
    "ntlworld.com", "talktalk.net", "blueyonder.co.uk", "outlook.ie", "yahoo.ie", "hotmail.ie",
    "eircom.net", "comcast.net", "verizon.net", "att.net", "sbcglobal.net", "yahoo.ca",
    "hotmail.ca", "live.ca", "outlook.com.au", "bigpond.com", "yahoo.com.au",
    // the East of Europe
    "wp.pl", "o2.pl", "onet.pl", "onet.eu", "interia.pl", "interia.eu", "op.pl", "poczta.fm",
    "poczta.onet.pl", "tlen.pl", "gazeta.pl", "seznam.cz", "email.cz", "centrum.cz", "centrum.sk",
    "post.cz", "azet.sk", "zoznam.sk", "freemail.hu", "citromail.hu", "hotmail.hu", "yahoo.ro",
    "abv.bg", "mail.bg", "dir.bg", "siol.net", "net.hr", "hotmail.gr", "yahoo.gr", "otenet.gr",
    "ukr.net", "i.ua", "meta.ua", "mail.ru", "yandex.ru", "ya.ru", "bk.ru", "list.ru", "inbox.ru",
    "rambler.ru", "yandex.by", "tut.by",
    // the Near East, Asia
    "hotmail.com.tr", "yahoo.com.tr", "walla.co.il", "rediffmail.com", "yahoo.co.in", "yahoo.in",
    "qq.com", "163.com", "126.com", "sina.com", "naver.com", "daum.net", "hanmail.net",
    "yahoo.co.jp", "docomo.ne.jp", "ezweb.ne.jp", "softbank.ne.jp",
};
// clang-format on

// The first letter is rarely wrong: with another one only these are looked for.
constexpr std::string_view kLargest[] = {"gmail.com", "hotmail.com", "outlook.com", "yahoo.com",
                                         "icloud.com"};

// They have no other top-level domain, so that gmail.fr is a mistake too.
constexpr std::string_view kOnlyHere[] = {"gmail.com", "googlemail.com", "icloud.com"};

// How long a name has to be, so that what differs in a place or two hardly is a name of its own.
constexpr std::size_t kLeastName = 5;          // before the first dot, for any one slip in it
constexpr std::size_t kLeastSwapped = 4;       // the same, for a letter doubled or two swapped
constexpr std::size_t kLeastForTwoSlips = 11;  // of the whole domain
constexpr std::size_t kMostSlips = 2;

constexpr std::size_t kLongest =
    std::max_element(std::begin(kProviders), std::end(kProviders),
                     [](std::string_view a, std::string_view b) { return a.size() < b.size(); })
        ->size();

/// The table as it ships: by the first letter, so that few are looked at, each after its length,
/// and no pointers.
constexpr std::size_t kInitials = 32;
constexpr std::size_t initial_of(std::string_view domain) {
  return static_cast<unsigned char>(domain.front()) % kInitials;
}

consteval std::size_t bytes() {
  std::size_t sum = 0;
  for (const std::string_view provider : kProviders) sum += 1 + provider.size();
  return sum;
}

struct by_initial {
  std::array<char, bytes()> text{};
  std::array<std::uint16_t, kInitials + 1> start{};
};

consteval by_initial sort() {
  by_initial out;
  std::size_t at = 0;
  for (std::size_t initial = 0; initial < kInitials; ++initial) {
    out.start[initial] = static_cast<std::uint16_t>(at);
    for (const std::string_view provider : kProviders) {
      if (initial_of(provider) != initial) continue;
      out.text[at++] = static_cast<char>(provider.size());
      for (const char c : provider) out.text[at++] = c;
    }
  }
  out.start[kInitials] = static_cast<std::uint16_t>(at);
  return out;
}

constexpr by_initial kByInitial = sort();

/// Calls `visit` with each provider that begins as `domain` does, as long as it returns true.
template <class Visitor>
bool for_each(std::string_view domain, Visitor visit) {
  std::size_t at = kByInitial.start[initial_of(domain)];
  const std::size_t end = kByInitial.start[initial_of(domain) + 1];
  while (at < end) {
    const auto length = static_cast<unsigned char>(kByInitial.text[at]);
    if (!visit(std::string_view(&kByInitial.text[at + 1], length))) return false;
    at += 1 + length;
  }
  return true;
}

bool is_known(std::string_view domain) {
  return !for_each(domain, [domain](std::string_view known) { return known != domain; });
}

struct parts {
  std::string_view name, suffix;  ///< before and after the first dot
};

parts split(std::string_view domain) {
  const std::size_t dot = domain.find('.');
  if (dot == std::string_view::npos) return {domain, {}};
  return {domain.substr(0, dot), domain.substr(dot + 1)};
}

std::string_view top_level(std::string_view suffix) { return suffix.substr(suffix.rfind('.') + 1); }

/// Optimal string alignment: letters inserted, left out, replaced, or swapped with a neighbour.
/// Neither text is longer than kLongest + kMostSlips. @return what is above kMostSlips only as
/// more.
std::size_t slips_between(std::string_view a, std::string_view b) {
  while (!a.empty() && !b.empty() && a.front() == b.front()) {
    a.remove_prefix(1);
    b.remove_prefix(1);
  }
  while (!a.empty() && !b.empty() && a.back() == b.back()) {
    a.remove_suffix(1);
    b.remove_suffix(1);
  }
  if (a.empty() || b.empty()) return std::max(a.size(), b.size());
  if (a.size() > b.size() + kMostSlips || b.size() > a.size() + kMostSlips) return kMostSlips + 1;
  std::array<std::array<std::uint8_t, kLongest + kMostSlips + 1>, 3> rows{};
  const auto row = [&rows](std::size_t i) -> auto& { return rows[i % rows.size()]; };
  for (std::size_t j = 0; j <= b.size(); ++j) row(0)[j] = static_cast<std::uint8_t>(j);
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row(i)[0] = static_cast<std::uint8_t>(i);
    std::size_t least_of_row = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      int least = row(i - 1)[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      least = std::min({least, row(i - 1)[j] + 1, row(i)[j - 1] + 1});
      const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (swapped) least = std::min(least, row(i - 2)[j - 2] + 1);
      row(i)[j] = static_cast<std::uint8_t>(least);
      least_of_row = std::min(least_of_row, static_cast<std::size_t>(least));
    }
    if (least_of_row > kMostSlips) return kMostSlips + 1;
  }
  return row(a.size())[b.size()];
}

/// Whether `typed` is `meant` with a letter doubled, or two neighbours swapped.
bool is_doubled_or_swapped(std::string_view typed, std::string_view meant) {
  if (slips_between(typed, meant) != 1) return false;
  if (typed.size() == meant.size()) {
    return std::is_permutation(typed.begin(), typed.end(), meant.begin());
  }
  const auto [place, _] = std::mismatch(typed.begin(), typed.end(), meant.begin(), meant.end());
  return typed.size() > meant.size() && place != typed.begin() && *place == *(place - 1);
}

bool may_be_name(std::string_view typed, std::string_view meant, std::size_t slips) {
  if (slips == 0) return true;
  if (slips > 1) return typed.front() == meant.front();
  if (meant.size() >= kLeastName) return true;
  return meant.size() >= kLeastSwapped && is_doubled_or_swapped(typed, meant);
}

/// Two letters are a country's, where the name may be another's: live.dk is not live.de. Only for
/// a name long enough they are half of `.com`, or a country's swapped.
bool may_be_suffix(std::string_view typed, const parts& meant) {
  const std::string_view top = top_level(typed), meant_top = top_level(meant.suffix);
  const bool is_long = meant.name.size() >= kLeastName;
  if (typed == meant.suffix || top == meant_top) return true;
  if (top.size() < 2) return true;  // there is none of one letter
  if (top.size() == 2) {
    return is_long && (meant_top.size() > 2 || is_doubled_or_swapped(top, meant_top));
  }
  return is_long || top.size() == meant_top.size() || is_doubled_or_swapped(top, meant_top);
}

/// How many slips make `domain` of `provider`; 0 where it must be something else.
std::size_t slips_from(std::string_view provider, std::string_view domain) {
  const parts meant = split(provider), typed = split(domain);
  if (typed.suffix.empty()) {
    const bool lacks_dot = typed.name.size() + 1 == provider.size() &&
                           typed.name.starts_with(meant.name) && typed.name.ends_with(meant.suffix);
    return lacks_dot ? 1 : 0;
  }
  const std::size_t in_name = slips_between(typed.name, meant.name);
  if (in_name > kMostSlips) return 0;
  const std::size_t in_suffix = slips_between(typed.suffix, meant.suffix);
  const std::size_t all = in_name + in_suffix;
  if (in_suffix > 1 || all > kMostSlips) return 0;
  if (!may_be_name(typed.name, meant.name, in_name) || !may_be_suffix(typed.suffix, meant))
    return 0;
  if (in_name == 2) return provider.size() >= kLeastForTwoSlips ? all : 0;
  // mail.co is more likely what it says than gmail.com with two mistakes.
  if (all == 2 && (meant.name.size() < kLeastName || top_level(typed.suffix).size() == 2)) return 0;
  return all;
}

/// Whether it is worth a closer look: about as long, and alike in one of the letters that follow
/// the first. Of what slips_from() accepts only that misses which has both slips there.
bool may_resemble(std::string_view provider, std::string_view domain) {
  if (provider.size() > domain.size() + kMostSlips ||
      provider.size() + kMostSlips < domain.size() || provider.size() < 3) {
    return false;
  }
  return domain[1] == provider[1] || domain[2] == provider[2] || domain[1] == provider[2] ||
         domain[2] == provider[1] || domain[0] == provider[1];
}

/// Whether they can differ by a slip in the first letter or two alone.
bool ends_alike(std::string_view provider, std::string_view domain) {
  const std::size_t end = std::min(provider.size(), domain.size()) - 2;
  return provider.substr(provider.size() - end) == domain.substr(domain.size() - end);
}

class search {
 public:
  explicit search(std::string_view domain) : domain_(domain) {}

  void look_at(std::string_view provider) {
    if (!may_resemble(provider, domain_)) return;
    const std::size_t slips = slips_from(provider, domain_);
    if (slips == 0 || slips >= least_) return;
    nearest_ = provider;
    least_ = slips;
  }
  void look_at_all_like(std::string_view start) {
    for_each(start, [this](std::string_view provider) {
      look_at(provider);
      return true;
    });
  }
  std::string_view nearest() const { return nearest_; }

 private:
  std::string_view domain_;
  std::string_view nearest_;
  std::size_t least_ = kMostSlips + 1;
};

std::string_view with_name(std::string_view name) {
  std::string_view found;
  for_each(name, [&found, name](std::string_view known) {
    const bool fits = split(known).name == name;
    if (fits && (found.empty() || known.ends_with(".com"))) found = known;
    return true;
  });
  return found;
}

}  // namespace

std::string_view meant_provider(std::string_view domain) {
  if (domain.size() < 3 || domain.size() > kLongest + kMostSlips || is_known(domain)) return {};
  for (const std::string_view only : kOnlyHere) {
    if (split(only).name == split(domain).name) return only;
  }
  search providers(domain);
  providers.look_at_all_like(domain);
  // The first two letters swapped, or one before the first.
  providers.look_at_all_like(domain.substr(1));
  for (const std::string_view provider : kLargest) {
    if (ends_alike(provider, domain)) providers.look_at(provider);
  }
  const bool has_dot = domain.find('.') != std::string_view::npos;
  return providers.nearest().empty() && !has_dot ? with_name(domain) : providers.nearest();
}

}  // namespace clearnotice::field
