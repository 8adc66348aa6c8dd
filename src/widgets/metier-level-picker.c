/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "widgets/metier-level-picker.h"

#include <glib/gi18n-lib.h>

#include "core/me/metier-levels.h"
#include "widgets/metier-tooltip.h"

/**
 * MetierLevelPicker:
 *
 * Chooses one of the levels 0 to 4, each a dot on a lane, the chosen one a diamond as in charts.
 *
 * # CSS nodes
 *
 * `levelpicker` with five `checkbutton` children.
 *
 * # Accessibility
 *
 * Role `RADIO_GROUP`, labelled with the skill; five `RADIO` children, each labelled with its level, as
 * "2 · working", and described by what the level means.
 *
 * # Shortcuts
 *
 * The picker is one tab stop. Arrows choose the level before and after, and follow the screen.
 *
 * # Text direction
 *
 * Mirrored in right-to-left languages, as the charts are.
 */
struct _MetierLevelPicker {
  GtkWidget parent_instance;

  GtkWidget *steps[METIER_LEVEL_MAX + 1];
  int level;
};

typedef enum {
  PROP_LEVEL = 1,
} MetierLevelPickerProperty;

static GParamSpec *props[PROP_LEVEL + 1];

G_DEFINE_FINAL_TYPE (MetierLevelPicker, metier_level_picker, GTK_TYPE_WIDGET)

static int
find_active (MetierLevelPicker *self)
{
  for (int level = 0; level <= METIER_LEVEL_MAX; level++)
    if (gtk_check_button_get_active (GTK_CHECK_BUTTON (self->steps[level])))
      return level;

  return METIER_LEVEL_PICKER_NONE;
}

/* While one step takes over from another there is none for a moment, which nobody has to hear of. */
static void
toggled_cb (MetierLevelPicker *self, GtkCheckButton *step)
{
  int level = find_active (self);

  if (!gtk_check_button_get_active (step) || level == self->level)
    return;

  self->level = level;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_LEVEL]);
}

static GtkWidget *
make_step (MetierLevelPicker *self, guint level)
{
  const char *name = metier_level_get_name (level), *meaning = metier_level_get_meaning (level);
  /* Translators: a level and its name: 2 · working */
  g_autofree char *label = g_strdup_printf (C_ ("level", "%u · %s"), level, name);
  /* Translators: a level, its name and what it means */
  g_autofree char *tooltip = g_strdup_printf (C_ ("level", "%u · %s. %s"), level, name, meaning);
  GtkWidget *step = g_object_new (GTK_TYPE_CHECK_BUTTON, "accessible-role", GTK_ACCESSIBLE_ROLE_RADIO, NULL);

  gtk_widget_set_hexpand (step, TRUE);
  gtk_widget_set_halign (step, GTK_ALIGN_CENTER);
  metier_tooltip_set (step, tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (step), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, meaning, -1);
  if (level > 0)
    gtk_check_button_set_group (GTK_CHECK_BUTTON (step), GTK_CHECK_BUTTON (self->steps[0]));
  g_signal_connect_object (step, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_parent (step, GTK_WIDGET (self));

  return step;
}

static void
metier_level_picker_dispose (GObject *object)
{
  MetierLevelPicker *self = METIER_LEVEL_PICKER (object);

  for (guint level = 0; level <= METIER_LEVEL_MAX; level++)
    g_clear_pointer (&self->steps[level], gtk_widget_unparent);

  G_OBJECT_CLASS (metier_level_picker_parent_class)->dispose (object);
}

static void
metier_level_picker_get_property (GObject *object, guint property_id, GValue *value, GParamSpec *pspec)
{
  switch ((MetierLevelPickerProperty) property_id)
    {
    case PROP_LEVEL:
      g_value_set_int (value, METIER_LEVEL_PICKER (object)->level);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
metier_level_picker_set_property (GObject *object, guint property_id, const GValue *value, GParamSpec *pspec)
{
  switch ((MetierLevelPickerProperty) property_id)
    {
    case PROP_LEVEL:
      metier_level_picker_set_level (METIER_LEVEL_PICKER (object), g_value_get_int (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
metier_level_picker_class_init (MetierLevelPickerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = metier_level_picker_dispose;
  object_class->get_property = metier_level_picker_get_property;
  object_class->set_property = metier_level_picker_set_property;

  /**
   * MetierLevelPicker:level:
   *
   * The chosen level, or %METIER_LEVEL_PICKER_NONE.
   */
  props[PROP_LEVEL] = g_param_spec_int ("level", NULL, NULL, METIER_LEVEL_PICKER_NONE, METIER_LEVEL_MAX,
                                        METIER_LEVEL_PICKER_NONE,
                                        G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  gtk_widget_class_set_css_name (widget_class, "levelpicker");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_RADIO_GROUP);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static void
metier_level_picker_init (MetierLevelPicker *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_box_layout_set_homogeneous (GTK_BOX_LAYOUT (layout), TRUE);
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  self->level = METIER_LEVEL_PICKER_NONE;
  for (guint level = 0; level <= METIER_LEVEL_MAX; level++)
    self->steps[level] = make_step (self, level);
}

/**
 * metier_level_picker_new:
 *
 * Returns: (transfer floating): a picker without a level
 */
GtkWidget *
metier_level_picker_new (void)
{
  return g_object_new (METIER_TYPE_LEVEL_PICKER, NULL);
}

/**
 * metier_level_picker_set_skill:
 * @self: a picker
 * @name: name of a skill
 *
 * Says whose level is chosen.
 */
void
metier_level_picker_set_skill (MetierLevelPicker *self, const char *name)
{
  g_return_if_fail (METIER_IS_LEVEL_PICKER (self));
  g_return_if_fail (name != NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/**
 * metier_level_picker_set_level:
 * @self: a picker
 * @level: 0–4, or %METIER_LEVEL_PICKER_NONE
 *
 * Chooses a level.
 */
void
metier_level_picker_set_level (MetierLevelPicker *self, int level)
{
  g_return_if_fail (METIER_IS_LEVEL_PICKER (self));
  g_return_if_fail (level >= METIER_LEVEL_PICKER_NONE && level <= METIER_LEVEL_MAX);

  if (self->level == level)
    return;

  if (level >= 0)
    {
      gtk_check_button_set_active (GTK_CHECK_BUTTON (self->steps[level]), TRUE);
      return;
    }
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->steps[self->level]), FALSE);
  self->level = level;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_LEVEL]);
}

/**
 * metier_level_picker_get_level:
 * @self: a picker
 *
 * Returns: 0–4, or %METIER_LEVEL_PICKER_NONE
 */
int
metier_level_picker_get_level (MetierLevelPicker *self)
{
  g_return_val_if_fail (METIER_IS_LEVEL_PICKER (self), METIER_LEVEL_PICKER_NONE);

  return self->level;
}
