#include "core/desk.hpp"

#include <algorithm>

#include "core/catalog/matching.hpp"

namespace clearnotice {
namespace {

bool is_required(const notice::facts& facts, field::kind kind) {
  return facts.form && std::any_of(facts.form->fields.begin(), facts.form->fields.end(),
                                   [&](const notice::form_field& each) {
                                     return each.required && facts.data[each.datum].field == kind;
                                   });
}

}  // namespace

catalog::catalogue* shelf::words_of(std::string_view tag) const {
  for (const auto& each : catalogues) {
    if (each->tag() == tag) return each.get();
  }
  return nullptr;
}

std::string_view dir_of(const catalog::catalogue& words) {
  return words.dir() == catalog::direction::right_to_left ? "rtl" : "ltr";
}

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
  const json::cursor handle = at.required("notice");
  const unsigned number = handle.whole_number(1, kMostHandles);
  if (!at.member("notice")) return nullptr;
  if (number <= shelf_.notices.size() && shelf_.notices[number - 1]) {
    return shelf_.notices[number - 1].get();
  }
  handle.complain(sentence::no_open_notice);
  return nullptr;
}

const catalog::catalogue* desk::words(const json::cursor& at, std::string_view locale) const {
  std::vector<std::string> tags;
  for (const auto& each : shelf_.catalogues) tags.emplace_back(each->tag());
  const catalog::catalogue* found = shelf_.words_of(catalog::match_locale(locale, tags));
  if (found == nullptr) {
    at.complain(sentence::no_catalogue);
  }
  return found;
}

std::optional<view::page> desk::page(const json::cursor& at) {
  const notice::facts* facts = notice(at);
  if (facts == nullptr) return std::nullopt;
  const std::vector<std::string_view> locales(facts->locales.begin(), facts->locales.end());
  const json::cursor locale = at.required("locale");
  const std::size_t index = locale.one_of(locales);
  const catalog::catalogue* found = words(locale, facts->locales[index]);
  if (found == nullptr) return std::nullopt;
  if (facts->transfers && !facts->transfers->empty() && !found->has_countries()) {
    needs_ = "countries-" + std::string(found->tag());
  }
  const notice::contact* authority = shelf_.authorities.find(facts->authority_id);
  if (authority == nullptr && !facts->authority_id.empty()) {
    needs_ = "authority-" + facts->authority_id;
  }
  if (facts->authority) authority = &*facts->authority;
  return view::page{*facts, index, *found, authority};
}

input desk::input(const json::cursor& at) const {
  clearnotice::input opened;
  const json::cursor name = at.required("field");
  const std::optional<field::kind> kind = field::kind_of(name.string());
  if (kind) opened.kind = *kind;
  if (!kind) name.complain(sentence::no_such_field);
  const json::cursor locale = at.required("locale");
  if (const catalog::catalogue* found = words(locale, locale.string())) {
    const auto same = [found](const auto& each) { return each.get() == found; };
    opened.words = static_cast<std::size_t>(
        std::find_if(shelf_.catalogues.begin(), shelf_.catalogues.end(), same) -
        shelf_.catalogues.begin());
  }
  opened.region = at.string_or_empty("region");
  if (const auto flag = at.member("required")) opened.required = flag->boolean();
  if (const auto handle = at.member("notice")) {
    const notice::facts* facts = notice(at);
    if (facts == nullptr) return opened;
    opened.notice = handle->whole_number(1, kMostHandles);
    opened.required = is_required(*facts, opened.kind);
    opened.health_covered = notice::covers_health(*facts);
    if (facts->controller) opened.region = facts->controller->country;
  }
  return opened;
}

}  // namespace clearnotice
