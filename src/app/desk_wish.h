// What the desk asks for as text, to be kept until it is done, and back. Pure.
//
//     std::optional<render::DeskWish> again = wish_in(text_of(wish));      // nullopt: damaged
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "render/desk_job.h"

namespace logline::app {

std::string text_of(const render::DeskWish& wish);
std::optional<render::DeskWish> wish_in(std::string_view text);

}  // namespace logline::app
