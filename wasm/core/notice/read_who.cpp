#include "core/notice/authorities.hpp"
#include "core/notice/ids.hpp"
#include "core/notice/parts.hpp"

namespace clearnotice::notice {
namespace {

constexpr std::string_view kKinds[] = {"clinic", "other"};
void choose_kind(row& into, std::size_t kind) {
  static_cast<controller&>(into).is_clinic = kind == 0;
}

constexpr member kAudience[] = {
    {"id", &audience::id, kId, kRequired},
    {"name", &audience::name, kRequired},
};

constexpr member kDefinition[] = {
    {"term", &definition::term, kRequired},
    {"text", &definition::text, kRequired},
};

constexpr member kController[] = {
    {"name", &contact::name, kPlain, kRequired},
    {"brands", &controller::brands, kPlain},
    {"role", choose<&controller::role>, kRoleIds},
    {"kind", choose_kind, kKinds},
    {"country", &controller::country, kCountry, kRequired},
    kAddress,
    kMail,
    kTelephone,
    kSite,
    {"registration", &controller::registration, kPlain},
    {"law", &controller::law},
};

constexpr member kOfficer[] = {
    {"none", &protection_officer::none}, kName, kAddress, kMail, kTelephone, kSite,
};

constexpr member kAuthority[] = {
    {"name", &contact::name, kPlain, kRequired}, kAddress, kMail, kTelephone, kSite,
};

}  // namespace

/// One title, or several lines.
void read_title(const json::cursor& at, row&, reader& read) {
  if (at.is(json::type::array)) {
    read.so_far.title = read.word_list(at);
  } else {
    read.so_far.title.push_back(read.words(at));
  }
}

void read_audiences(const json::cursor& at, row&, reader& read) {
  read_named_rows(at, kAudience, read.so_far.audiences, read,
                  [](const json::cursor&, const audience&) {});
}

void read_definitions(const json::cursor& at, row&, reader& read) {
  read.rows(at, kDefinition, read.so_far.definitions);
}

void read_controller(const json::cursor& at, row&, reader& read) {
  controller& who = read.so_far.controller.emplace();
  read.object(at, kController, who);
  // Article 13(1)(a) GDPR: identity and contact details.
  if (who.contact::empty()) {
    at.complain(sentence::contact_missing);
  }
}

void read_dpo(const json::cursor& at, row&, reader& read) {
  protection_officer& officer = read.so_far.dpo.emplace();
  read.object(at, kOfficer, officer);
  if (officer.none.empty() == officer.contact::empty()) {
    at.complain(sentence::officer_or_reason);
  }
}

void read_authority(const json::cursor& at, row&, reader& read) {
  if (!at.is(json::type::string))
    return read.object(at, kAuthority, read.so_far.authority.emplace());
  read.so_far.authority_id = at.string();
  if (is_authority(read.so_far.authority_id)) return;
  at.complain(sentence::unknown_authority, {at.string()});
}

}  // namespace clearnotice::notice
