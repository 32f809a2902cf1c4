#include "core/desk.hpp"

#include "core/catalog/matching.hpp"

namespace clearnotice {

desk::desk(const shelf& holds, std::string_view request)
    : shelf_(holds), document_(json::parse(request)) {
  if (document_) pass_.emplace(request, *document_, "request");
}

std::optional<problem> desk::complaint() const {
  if (!document_) return document_.reason();
  return pass_->complaint();
}

json::cursor desk::root(std::span<const std::string_view> keys) {
  const json::cursor at(*pass_, *document_);
  at.expect_keys(keys);
  return at;
}

const notice::facts* desk::notice(const json::cursor& at) const {
  constexpr unsigned kMostHandles = 999999;
  const json::cursor handle = at.required("notice");
  const unsigned number = handle.whole_number(1, kMostHandles);
  if (!at.member("notice")) return nullptr;
  if (number <= shelf_.notices.size() && shelf_.notices[number - 1]) {
    return shelf_.notices[number - 1].get();
  }
  handle.complain("unknown_notice", "no open notice has this handle");
  return nullptr;
}

const catalog::catalogue* desk::words(const json::cursor& at, std::string_view locale) const {
  std::vector<std::string> tags;
  for (const auto& each : shelf_.catalogues) tags.emplace_back(each->tag());
  const std::string_view found = catalog::match_locale(locale, tags);
  for (const auto& each : shelf_.catalogues) {
    if (each->tag() == found) return each.get();
  }
  at.complain("no_catalogue", "no catalogue has been added for this locale");
  return nullptr;
}

std::optional<view::page> desk::page(const json::cursor& at) const {
  const notice::facts* facts = notice(at);
  if (facts == nullptr) return std::nullopt;
  const std::vector<std::string_view> locales(facts->locales.begin(), facts->locales.end());
  const json::cursor locale = at.required("locale");
  const std::size_t index = locale.one_of(locales);
  const catalog::catalogue* found = words(locale, facts->locales[index]);
  if (found == nullptr) return std::nullopt;
  return view::page{*facts, index, *found};
}

}  // namespace clearnotice
