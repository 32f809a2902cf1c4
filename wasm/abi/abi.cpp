#include "abi/abi.h"

#include <string>
#include <string_view>

#include "abi/instance.hpp"
#include "core/engine.hpp"

namespace {

constexpr std::size_t kMaxRequest = 8 * 1024 * 1024;

/// The one place with state of its own: a module instance is one house.
struct instance {
  clearnotice::engine engine;
  std::string request;
  std::string reply;
  cn_reply view{};

  const cn_reply* answer(std::string text) {
    reply = std::move(text);
    return point();
  }

  const cn_reply* point() {
    view = {static_cast<std::uint32_t>(reply.size()), reply.data()};
    return &view;
  }
};

instance& here() {
  static instance the;
  return the;
}

}  // namespace

std::string_view clearnotice::abi::asked() { return here().request; }
clearnotice::engine& clearnotice::abi::house() { return here().engine; }
const cn_reply* clearnotice::abi::answer(std::string text) {
  return here().answer(std::move(text));
}

char* cn_room(std::size_t size) {
  if (size > kMaxRequest) return nullptr;
  // A request as long as the last one keeps its buffer, but never what was typed before.
  here().request.assign(size, '\0');
  return here().request.data();
}

const cn_reply* cn_catalogue() {
  return here().answer(here().engine.add_catalogue(here().request));
}
const cn_reply* cn_open() { return here().answer(here().engine.open(here().request)); }
const cn_reply* cn_close() { return here().answer(here().engine.close(here().request)); }
const cn_reply* cn_match() { return here().answer(here().engine.match(here().request)); }
const cn_reply* cn_render() { return here().answer(here().engine.render(here().request)); }
const cn_reply* cn_part() { return here().answer(here().engine.add_part(here().request)); }
const cn_reply* cn_field() { return here().answer(here().engine.open_field(here().request)); }
const cn_reply* cn_submit() { return here().answer(here().engine.submit(here().request)); }
const cn_reply* cn_refusal() { return here().answer(here().engine.refusal(here().request)); }
const cn_reply* cn_receipt() { return here().answer(here().engine.receipt(here().request)); }
const cn_reply* cn_withdraw() { return here().answer(here().engine.withdraw(here().request)); }

const cn_reply* cn_check(std::uint32_t field, std::size_t size) {
  const std::string_view room = here().request;
  here().engine.check(field, room.substr(0, size), here().reply);
  return here().point();
}
