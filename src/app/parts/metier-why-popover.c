/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/parts/metier-why-popover.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "app/state/metier-link.h"
#include "app/state/metier-popover.h"
#include "widgets/metier-evidence-strip.h"
#include "widgets/metier-text-scale.h"
#include "widgets/metier-wrap-box.h"

#define ROW_SPACING 9
#define NAME_CHARS 11
#define TEXT_CHARS 30
#define LEAST_CHARS 14

/* In pixels at the usual size of text: below this width names stand above texts; what surrounds the text; a
 * character. */
#define STACKING_WIDTH 460
#define FRAME 60
#define CHAR_WIDTH 8

/* Around an answer in a small window. */
#define MARGIN 40
#define LEAST_WIDTH 200

#define LEAST_HEIGHT 120
#define MOST_HEIGHT 560

/**
 * MetierWhyPopover:
 *
 * The answer to "why this number?": what it says, where it comes from, how sure it is, and what to do with
 * it. Made for one question, and gone when it is closed.
 */
struct _MetierWhyPopover {
  GtkPopover parent_instance;

  MetierEvidence *evidence; /* (owned) */

  gboolean stacked; /* names of rows stand above what they say */
  int width_chars;

  AdwClamp *clamp;
  GtkScrolledWindow *scroller;
  GtkWidget *head;
  GtkLabel *title;
  GtkLabel *headline;
  GtkLabel *sentence;
  MetierEvidenceStrip *strip;
  GtkGrid *rows;
  GtkWidget *buttons;
  GtkWidget *link;
};

G_DEFINE_FINAL_TYPE (MetierWhyPopover, metier_why_popover, GTK_TYPE_POPOVER)

static void
link_clicked_cb (MetierWhyPopover *self)
{
  metier_open_link (GTK_WIDGET (self), self->evidence->url);
}

static void
copy_clicked_cb (MetierWhyPopover *self)
{
  g_autofree char *text = metier_evidence_to_text (self->evidence);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), text);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.tell", "s", _ ("Copied"));
}

/* Closed first: a popover must not be in the way of the page that comes. */
static void
go_to (MetierWhyPopover *self, const char *action, const char *id)
{
  GtkWidget *parent = gtk_widget_get_parent (GTK_WIDGET (self));
  g_autofree char *target = g_strdup (id);

  gtk_popover_popdown (GTK_POPOVER (self));
  gtk_widget_activate_action (parent, action, "s", target);
}

static void
skill_clicked_cb (MetierWhyPopover *self)
{
  go_to (self, "win.open-skill", self->evidence->skill);
}

static void
role_clicked_cb (MetierWhyPopover *self)
{
  go_to (self, "win.open-role", self->evidence->role);
}

static void
metier_why_popover_dispose (GObject *object)
{
  MetierWhyPopover *self = METIER_WHY_POPOVER (object);

  g_clear_pointer (&self->evidence, metier_evidence_unref);

  G_OBJECT_CLASS (metier_why_popover_parent_class)->dispose (object);
}

static void
metier_why_popover_class_init (MetierWhyPopoverClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = metier_why_popover_dispose;

  g_type_ensure (ADW_TYPE_CLAMP);
  g_type_ensure (METIER_TYPE_EVIDENCE_STRIP);
  g_type_ensure (METIER_TYPE_WRAP_BOX);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_DIALOG);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/metier_app/Metier/why-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, MetierWhyPopover, clamp);
  gtk_widget_class_bind_template_child (widget_class, MetierWhyPopover, scroller);
  gtk_widget_class_bind_template_child (widget_class, MetierWhyPopover, head);
  gtk_widget_class_bind_template_child (widget_class, MetierWhyPopover, title);
  gtk_widget_class_bind_template_child (widget_class, MetierWhyPopover, headline);
  gtk_widget_class_bind_template_child (widget_class, MetierWhyPopover, sentence);
  gtk_widget_class_bind_template_child (widget_class, MetierWhyPopover, strip);
  gtk_widget_class_bind_template_child (widget_class, MetierWhyPopover, rows);
  gtk_widget_class_bind_template_child (widget_class, MetierWhyPopover, buttons);
  gtk_widget_class_bind_template_child (widget_class, MetierWhyPopover, link);
  gtk_widget_class_bind_template_callback (widget_class, link_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, copy_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, skill_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, role_clicked_cb);
}

static void
metier_why_popover_init (MetierWhyPopover *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* In a narrow window, or with large text, the names of rows stand above what they say. */
static void
stack (MetierWhyPopover *self, int width, int width_chars)
{
  self->stacked = TRUE;
  self->width_chars = CLAMP (width_chars, LEAST_CHARS, TEXT_CHARS);
  adw_clamp_set_maximum_size (self->clamp, width);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->head), GTK_ORIENTATION_VERTICAL);
  gtk_label_set_xalign (self->headline, 0);
  gtk_label_set_max_width_chars (self->title, self->width_chars);
  gtk_label_set_width_chars (self->sentence, self->width_chars);
  gtk_label_set_max_width_chars (self->sentence, self->width_chars);
}

/* An answer must not become wider or higher than the window that it is about; the buttons are always seen,
 * and what does not fit above them scrolls. */
static void
fit (MetierWhyPopover *self, GtkWidget *parent)
{
  GtkWidget *root = GTK_WIDGET (gtk_widget_get_root (parent));
  double room = gtk_widget_get_width (root) / metier_text_scale (parent);
  int width = MAX (gtk_widget_get_width (root) - MARGIN, LEAST_WIDTH);
  int buttons;

  self->width_chars = TEXT_CHARS;
  if (room < STACKING_WIDTH)
    stack (self, width, (int) ((room - FRAME) / CHAR_WIDTH));

  gtk_widget_measure (self->buttons, GTK_ORIENTATION_VERTICAL,
                      MIN (width, adw_clamp_get_maximum_size (self->clamp)), NULL, &buttons, NULL, NULL);
  gtk_scrolled_window_set_max_content_height (
      self->scroller, CLAMP (gtk_widget_get_height (root) - buttons - MARGIN, LEAST_HEIGHT, MOST_HEIGHT));
}

static GtkWidget *
make_label (const char *text, int width)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_width_chars (GTK_LABEL (label), width);
  gtk_label_set_max_width_chars (GTK_LABEL (label), width);
  gtk_widget_set_valign (label, GTK_ALIGN_START);

  return label;
}

/* A screen reader hears each row as one: what it is about, then what there is to say. */
static void
add_row (MetierWhyPopover *self, const MetierEvidenceRow *row, int place)
{
  GtkWidget *name = make_label (row->label, self->stacked ? self->width_chars : NAME_CHARS);
  GtkWidget *text = make_label (row->text, self->width_chars);

  gtk_widget_add_css_class (name, "secondary");
  gtk_widget_set_margin_top (name, place > 0 ? ROW_SPACING : 0);
  gtk_widget_set_margin_top (text, place > 0 && !self->stacked ? ROW_SPACING : 0);
  gtk_widget_set_hexpand (text, TRUE);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (text), GTK_ACCESSIBLE_RELATION_LABELLED_BY, name, NULL, -1);
  gtk_grid_attach (self->rows, name, 0, self->stacked ? 2 * place : place, 1, 1);
  gtk_grid_attach (self->rows, text, self->stacked ? 0 : 1, self->stacked ? 2 * place + 1 : place, 1, 1);
}

static void
fill (MetierWhyPopover *self, const MetierEvidence *evidence)
{
  self->evidence = metier_evidence_ref (evidence);
  gtk_label_set_label (self->title, evidence->title);
  gtk_label_set_label (self->headline, evidence->headline);
  gtk_label_set_label (self->sentence, evidence->sentence);
  metier_evidence_strip_set_evidence (self->strip, evidence);
  for (guint i = 0; i < evidence->rows->len; i++)
    {
      const MetierEvidenceRow *row = g_ptr_array_index (evidence->rows, i);

      if (row->field != METIER_EVIDENCE_LINK)
        add_row (self, row, (int) i);
    }
}

/**
 * metier_why_popover_open:
 * @parent: a widget in a window, on which it opens
 * @place: where the number stands, in @parent
 * @evidence: where the number comes from
 * @theme: the palette of the small drawing
 *
 * Answers why a number is what it is. The focus goes to the answer and comes back.
 */
void
metier_why_popover_open (GtkWidget *parent, const GdkRectangle *place, const MetierEvidence *evidence,
                         MetierThemeName theme)
{
  MetierWhyPopover *self = g_object_new (METIER_TYPE_WHY_POPOVER, NULL);
  g_autofree char *name = NULL;

  gtk_widget_set_visible (self->link, evidence->url != NULL);
  fit (self, parent);
  fill (self, evidence);
  metier_evidence_strip_set_theme (self->strip, theme);
  /* Translators: what a screen reader says first of the answer: name of a skill, then its value. */
  name = g_strdup_printf (_ ("Why this number? %1$s: %2$s"), evidence->title, evidence->headline);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, evidence->sentence, -1);
  metier_popover_open (GTK_POPOVER (self), parent, place);
}
